import account from "./account.json";
import common from "./common.json";
import desk from "./desk.json";
import home from "./home.json";
import initiatives from "./initiatives.json";
import learn from "./learn.json";
import mail from "./mail.json";
import map from "./map.json";
import open from "./open.json";
import plan from "./plan.json";
import signIn from "./sign-in.json";
import subscriptions from "./subscriptions.json";
import towns from "./towns.json";

export default {
  account,
  common,
  desk,
  home,
  initiatives,
  learn,
  mail,
  map,
  open,
  plan,
  signIn,
  subscriptions,
  towns,
};
