// What Swagger UI 5 calls and Chromium 86 does not have yet. A classic script, to stand before its bundle.
(() => {
  const fill = (object, name, value) => {
    if (!(name in object)) {
      Object.defineProperty(object, name, { value, writable: true, configurable: true });
    }
  };

  fill(Object, "hasOwn", (object, key) => Object.prototype.hasOwnProperty.call(object, key));

  fill(Array.prototype, "at", function (index) {
    const from = Math.trunc(index) || 0;
    return this[from < 0 ? this.length + from : from];
  });

  fill(Array.prototype, "findLast", function (test, self) {
    for (let index = this.length - 1; index >= 0; index--) {
      if (test.call(self, this[index], index, this)) {
        return this[index];
      }
    }
    return undefined;
  });
})();
