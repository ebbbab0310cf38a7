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

// A part of a form that is only needed sometimes is shown when it is needed, when something is written in it, or when it has an error.
for (const form of document.forms) {
  const parts = form.querySelectorAll("[data-shown-for]");
  if (parts.length === 0) continue;
  const value = (name) => form.elements.namedItem(name)?.value ?? "";
  const holds = (condition) => condition.split("&").every((term) => {
    const [name, wanted] = term.split("=");
    return wanted === undefined ? value(name).trim() !== "" : value(name) === wanted;
  });
  const isUsed = (part) => part.contains(document.activeElement) || part.querySelector(".govuk-error-message")
    || [...part.querySelectorAll("textarea, input[type=text]")].some((field) => field.value.trim() !== "");
  const show = () => parts.forEach((part) => { part.hidden = !part.dataset.shownFor.split(" ").some(holds) && !isUsed(part); });
  form.addEventListener("input", show);
  window.addEventListener("pageshow", show);
  show();
}

// Where a text has a longest, what is left is told once it runs short.
for (const field of document.querySelectorAll("[data-longest]")) {
  const longest = Number(field.dataset.longest);
  const said = document.createElement("div");
  said.className = "govuk-hint app-count-left";
  said.setAttribute("aria-live", "polite");
  field.after(said);
  const count = () => {
    const left = longest - [...field.value].length;
    said.textContent = left > longest / 4 ? "" : (left < 0 ? field.dataset.over : field.dataset.left).replace("%", Math.abs(left).toLocaleString("en-GB"));
  };
  field.addEventListener("input", count);
  count();
}

// A password can be looked at while it is typed. It is sent, and left behind, hidden.
for (const form of document.querySelectorAll("[data-show-password]")) {
  for (const field of form.querySelectorAll("input[type=password]")) {
    // No <button>: the first of a form stays the one that sends it.
    const button = document.createElement("input");
    const said = document.createElement("div");
    const show = (shown) => {
      field.type = shown ? "text" : "password";
      button.value = shown ? form.dataset.hidePassword : form.dataset.showPassword;
      button.setAttribute("aria-label", `${button.value}: ${field.labels[0].textContent}`);
    };
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.setAttribute("aria-controls", field.id);
    said.className = "govuk-visually-hidden";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => {
      show(field.type === "password");
      said.textContent = field.type === "password" ? form.dataset.passwordHidden : form.dataset.passwordShown;
    });
    field.setAttribute("autocapitalize", "none");
    form.addEventListener("submit", () => show(false));
    window.addEventListener("pageshow", () => show(false));
    field.after(" ", button, said);
    show(false);
  }
}
