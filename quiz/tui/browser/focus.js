// Let what is typed reach the app as soon as it is there, without a click.
const body = document.body;
new MutationObserver((_, observer) => {
  const field = document.querySelector(".xterm-helper-textarea");
  if (field && body.classList.contains("-first-byte")) {
    field.focus();
    observer.disconnect();
  }
}).observe(body, { attributes: true, attributeFilter: ["class"] });
