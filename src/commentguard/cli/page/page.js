"use strict";
{
  const SIZE = 50;
  const collator = new Intl.Collator(undefined, { numeric: true });

  const make = (area) => {
    const table = area.querySelector("table");
    const body = table.tBodies[0];
    const find = (name) => area.querySelector(`[data-${name}]`);
    const [search, kinds, count, previous, next] = ["search", "kinds", "count", "previous", "next"].map(find);
    const all = Array.from(body.rows, (row) => ({ row, kind: row.dataset.kind }));
    let chosen = all;
    let page = 0;

    // The words of a row are looked up once: thousands of rows are asked at every letter typed.
    const wordsOf = (one) => (one.words ??= one.row.textContent.toLowerCase());

    const show = () => {
      const pages = Math.max(1, Math.ceil(chosen.length / SIZE));
      page = Math.min(Math.max(page, 0), pages - 1);
      body.replaceChildren(...chosen.slice(page * SIZE, (page + 1) * SIZE).map((one) => one.row));
      count.textContent = `${chosen.length} of ${all.length}, page ${page + 1} of ${pages}`;
      previous.disabled = page === 0;
      next.disabled = page === pages - 1;
    };

    const choose = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const kind = kinds.value;
      chosen = all.filter((one) => (!kind || one.kind === kind) && wanted.every((word) => wordsOf(one).includes(word)));
      page = 0;
      show();
    };

    const sortBy = (head) => {
      const direction = head.getAttribute("aria-sort") === "descending" ? "ascending" : "descending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      const sign = direction === "ascending" ? 1 : -1;
      const place = head.cellIndex;
      const isNumber = head.classList.contains("number");
      const value = (one) => {
        const text = one.row.cells[place].textContent;
        return isNumber ? (text === "" ? -Infinity : Number(text)) : text;
      };
      const keyed = all.map((one) => [value(one), one]);
      keyed.sort(isNumber
        ? ([a], [b]) => (a === b ? 0 : sign * (a < b ? -1 : 1))
        : ([a], [b]) => sign * collator.compare(a, b));
      all.splice(0, all.length, ...keyed.map(([, one]) => one));
      choose();
    };

    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sortBy(head));
      head.replaceChildren(button);
    }
    search.addEventListener("input", choose);
    kinds.addEventListener("change", choose);
    previous.addEventListener("click", () => { page -= 1; show(); });
    next.addEventListener("click", () => { page += 1; show(); });
    area.querySelector(".controls").hidden = false;
    show();
    area.dataset.ready = "";
  };

  document.querySelectorAll("[data-long]").forEach(make);
}
