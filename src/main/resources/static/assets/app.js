// Everything works without this file. With it, the error summary or the success message is read out first,
// its links bring the field's label into view, and a form is not sent twice by a double click.
document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".govuk-error-summary a");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  (field.closest("fieldset")?.querySelector("legend") ?? field.labels?.[0] ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  const last = Number(form.dataset.sent ?? 0);
  if (event.timeStamp - last < 1000 && last) event.preventDefault();
  else form.dataset.sent = event.timeStamp;
});

// A new password can be looked at while it is typed: nobody types it twice.
for (const form of document.querySelectorAll("[data-show-password]")) {
  const field = form.querySelector("[type=password]");
  const button = document.createElement("button");
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? form.dataset.hidePassword : form.dataset.showPassword;
    button.setAttribute("aria-label", `${button.textContent}: ${field.labels[0].textContent}`);
  };
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", () => show(field.type === "password"));
  form.addEventListener("submit", () => show(false));
  field.after(" ", button);
  show(false);
}
