// The message or the error summary takes the focus when the page opens, so that it is read first.
export class TakeFocus {
  constructor(element) {
    if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: false });
  }
}
