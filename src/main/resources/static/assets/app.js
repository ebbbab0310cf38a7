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
