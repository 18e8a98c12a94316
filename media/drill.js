// Keys of the drill page: the first option or "Next" has the focus, 1 to 4 go to an option, and Enter, as ever, follows the link.
document.querySelector("[autofocus]")?.focus();
addEventListener("keydown", ({ key }) => document.querySelectorAll("a.option")[Number(key) - 1]?.focus());
