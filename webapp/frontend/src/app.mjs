// What every page loads: the look, htmx, and the components the page asks for.
import "dkfds.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/desk.css";
import "./styles/top.css";
import "./styles/page.css";
import "./styles/lists.css";
import "./styles/table.css";
import "./styles/deadline.css";
import "./styles/case.css";
import "./styles/case-page.css";
import "./styles/diagram.css";
import "./styles/citizen.css";
import "./styles/form.css";
import "./styles/session.css";
import "./styles/task.css";
import "./styles/party.css";
import "./styles/booking.css";
import "./styles/notices.css";
import "./styles/bulk.css";
import "./styles/inbox.css";
import "./styles/acts.css";
import "./styles/narrow.css";
import "./styles/holding.css";
import "./styles/content.css";
import "./styles/drafts.css";
import "./styles/portal.css";
import "./styles/fold.css";
import "./styles/trying.css";
import "./styles/review.css";
import "./styles/board.css";
import "./styles/figures.css";
import "./styles/quality.css";
import "./styles/timely.css";
import "./styles/forecast.css";
import "./styles/mining.css";
import "./styles/moving.css";
import "htmx.org";
import { bind } from "./bind.mjs";
import { BulkBar } from "./components/bulk-bar.mjs";
import { ChooseAll } from "./components/choose-all.mjs";
import { GuideTicks } from "./components/guide-ticks.mjs";
import { KeepAnswers } from "./components/keep-answers.mjs";
import { LiveList } from "./components/live-list.mjs";
import { LiveQuestions } from "./components/live-questions.mjs";
import { PushDevice } from "./components/push-device.mjs";
import { Mention } from "./components/mention.mjs";
import { PickPapers } from "./components/pick-papers.mjs";
import { PrintPage } from "./components/print-page.mjs";
import { RowList } from "./components/row-list.mjs";
import { Shortcuts } from "./components/shortcuts.mjs";
import { SignInHere } from "./components/sign-in-here.mjs";
import { TableField } from "./components/table-field.mjs";
import { TakeFocus } from "./components/take-focus.mjs";

const components = {
  "choose-all": ChooseAll,
  "bulk-bar": BulkBar,
  "guide-ticks": GuideTicks,
  "keep-answers": KeepAnswers,
  "live-list": LiveList,
  "live-questions": LiveQuestions,
  "push-device": PushDevice,
  mention: Mention,
  "pick-papers": PickPapers,
  "print-page": PrintPage,
  "row-list": RowList,
  shortcuts: Shortcuts,
  "sign-in-here": SignInHere,
  "table-field": TableField,
  "take-focus": TakeFocus,
};

bind(document, components);
// A part that htmx has put in may bring components with it.
document.addEventListener("htmx:after:swap", () => bind(document, components));
document.addEventListener("questions-came", () => bind(document, components));
