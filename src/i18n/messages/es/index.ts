import account from "./account.json";
import board from "./board.json";
import calendar from "./calendar.json";
import circles from "./circles.json";
import common from "./common.json";
import conversations from "./conversations.json";
import desk from "./desk.json";
import duplicates from "./duplicates.json";
import freshness from "./freshness.json";
import gatherings from "./gatherings.json";
import groups from "./groups.json";
import home from "./home.json";
import imports from "./imports.json";
import initiatives from "./initiatives.json";
import introductions from "./introductions.json";
import learn from "./learn.json";
import mail from "./mail.json";
import map from "./map.json";
import meetings from "./meetings.json";
import minutes from "./minutes.json";
import open from "./open.json";
import plan from "./plan.json";
import posting from "./posting.json";
import proposals from "./proposals.json";
import reports from "./reports.json";
import signIn from "./sign-in.json";
import statistics from "./statistics.json";
import stewards from "./stewards.json";
import subscriptions from "./subscriptions.json";
import suggestions from "./suggestions.json";
import talk from "./talk.json";
import towns from "./towns.json";

export default {
  account,
  board,
  circles,
  calendar,
  common,
  conversations,
  desk,
  freshness,
  duplicates,
  groups,
  gatherings,
  home,
  imports,
  initiatives,
  introductions,
  learn,
  mail,
  map,
  minutes,
  meetings,
  open,
  plan,
  posting,
  proposals,
  reports,
  signIn,
  statistics,
  stewards,
  subscriptions,
  suggestions,
  talk,
  towns,
};
