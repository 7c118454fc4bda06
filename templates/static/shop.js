// Posts the page that carries a cart. Not after "back": then the shopper decides.
document.addEventListener("DOMContentLoaded", () => {
  const [arrival] = performance.getEntriesByType("navigation");
  const form = document.querySelector("form[data-autosubmit]");
  if (form && arrival?.type !== "back_forward") form.submit();
});
