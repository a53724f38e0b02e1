// Shows the description of the API. Nothing can be tried out here: a form changed by a click on this page would be a real one.
const place = document.getElementById("reference");
const instead = document.getElementById("instead");

// Swagger UI has a dark scheme of its own, which does not ask the system
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

// what is to be read instead stays until an operation is there, whatever kept it from coming
new MutationObserver((changes, observer) => {
  if (place.querySelector(".opblock")) {
    instead.hidden = true;
    observer.disconnect();
  }
}).observe(place, { childList: true, subtree: true });

window.SwaggerUIBundle({
  url: place.dataset.description,
  domNode: place,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "list",
  supportedSubmitMethods: [],
  validatorUrl: null,
});
