// What the pages of the extension do by script: they change in place, sort their table of documents, and take the keys of a drill.
const editor = acquireVsCodeApi();
const page = document.querySelector("#page");

/** What a person has done to the page. It outlives changes of the page, and its being hidden, but not another showing. */
const fresh = (shown) => ({ shown, scroll: 0, ticked: [], unfolded: [], sort: undefined });
const first = Number(page.dataset.shown);
let state = editor.getState();
if (!(state?.shown >= first)) state = fresh(first);

const boxes = () => [...page.querySelectorAll(".filter input")];
const folds = () => [...page.querySelectorAll("details")];
const keyOf = (fold) => {
  const place = fold.closest("[id]");
  return `${place.id} ${[...place.querySelectorAll("details")].indexOf(fold)}`;
};

function remember() {
  state.scroll = scrollY;
  state.ticked = boxes().map(({ checked }) => checked);
  state.unfolded = folds().flatMap((fold) => (fold.open ? [keyOf(fold)] : []));
  editor.setState(state);
}

function restore() {
  for (const [i, box] of boxes().entries()) box.checked = state.ticked[i] ?? false;
  for (const fold of folds()) fold.open = state.unfolded.includes(keyOf(fold));
  const table = page.querySelector("table.documents");
  if (table) makeSortable(table);
  scrollTo(0, state.scroll);
}

/** Each head of a column becomes a button. As the page comes, the worst document is first. */
function makeSortable(table) {
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      state.sort = { column: head.cellIndex, sign: head.ariaSort === "ascending" ? -1 : 1 };
      sort(table);
      remember();
    });
  }
  sort(table);
}

function sort(table) {
  const heads = [...table.tHead.rows[0].cells];
  const { column, sign } = state.sort ?? { column: heads.length - 2, sign: 1 };
  for (const head of heads) head.ariaSort = head.cellIndex === column ? (sign === 1 ? "ascending" : "descending") : "none";
  const valueOf = (row) => row.cells[column].dataset.value;
  const compare = (a, b) => a - b || (Number.isNaN(a - b) ? a.localeCompare(b, undefined, { numeric: true }) : 0);
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort((a, b) => sign * compare(valueOf(a), valueOf(b))));
}

/** What has the focus, by what it is: the element itself is about to be replaced. */
function focused() {
  const { activeElement: element } = document;
  if (!page.contains(element)) return () => undefined;
  const { tagName, textContent } = element;
  const href = element.getAttribute("href");
  const alike = () => [...page.querySelectorAll(tagName)].filter((each) => each.getAttribute("href") === href && each.textContent === textContent);
  const i = alike().indexOf(element);
  return () => alike()[i];
}

addEventListener("message", ({ data: { markup, shown } }) => {
  remember();
  const successor = focused();
  if (shown !== state.shown) state = fresh(shown);
  page.innerHTML = markup;
  restore();
  const target = page.querySelector("[autofocus]") ?? successor();
  target?.focus({ preventScroll: true });
});
addEventListener("scroll", remember, { passive: true });
page.addEventListener("change", remember);
page.addEventListener("toggle", remember, { capture: true });

// In a drill the first option or "Next" has the focus, 1 to 4 go to an option, and Enter, as ever, follows the link.
page.querySelector("[autofocus]")?.focus();
addEventListener("keydown", ({ key }) => document.querySelectorAll("a.option")[Number(key) - 1]?.focus());

restore();
editor.postMessage("loaded");
