import common from "./common.json";
import home from "./home.json";
import initiatives from "./initiatives.json";
import learn from "./learn.json";
import map from "./map.json";
import open from "./open.json";
import plan from "./plan.json";
import subscriptions from "./subscriptions.json";
import towns from "./towns.json";

export default { common, home, initiatives, learn, map, open, plan, subscriptions, towns };
