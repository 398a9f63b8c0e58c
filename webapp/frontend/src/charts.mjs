// Charts: drawn from the table that stands beside each of them; loaded only where there is one.
import "./styles/charts.css";
import { bind } from "./bind.mjs";
import { Chart } from "./charts/chart.mjs";

bind(document, { chart: Chart });
document.addEventListener("htmx:after:swap", () => bind(document, { chart: Chart }));
