// Keys of the drill page: the first choice or "Next" has the focus, and 1 to 4 choose.
document.querySelector("[autofocus]")?.focus();
addEventListener("keydown", ({ key }) => document.querySelectorAll("a.option")[Number(key) - 1]?.click());
