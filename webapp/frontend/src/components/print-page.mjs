// A button that prints the page, with everything that is folded on it opened for the paper.
export class PrintPage {
  constructor(element) {
    element.addEventListener("click", () => {
      const folded = [...element.ownerDocument.querySelectorAll("main details:not([open])")];
      for (const one of folded) one.open = true;
      element.ownerDocument.defaultView.print();
      for (const one of folded) one.open = false;
    });
  }
}
