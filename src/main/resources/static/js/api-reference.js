// Shows the description of the API. Nothing can be tried out here: a form changed by a click on this page would be a real one.
const place = document.getElementById("reference");

window.SwaggerUIBundle({
  url: place.dataset.description,
  domNode: place,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "list",
  supportedSubmitMethods: [],
  validatorUrl: null,
});
