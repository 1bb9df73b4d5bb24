/* Turns deadlines into “còn 3 ngày”, by the reader's clock and Vietnam's calendar. Without it the page shows the dates. */
"use strict";

(() => {
  const DAY = 86400000;
  const VIETNAM = 7 * 3600000;
  const LONG_AGO = 60;

  const dayOf = (moment) => Math.floor((moment + VIETNAM) / DAY);

  const inWords = (days) => {
    if (days > 0) return [`còn ${days} ngày`, "wait"];
    if (days === 0) return ["hạn cuối hôm nay", "wait"];
    if (days >= -LONG_AGO) return [`quá hạn ${-days} ngày`, "bad"];
    return null;
  };

  for (const deadline of document.querySelectorAll("time[data-deadline]")) {
    const words = inWords(dayOf(Date.parse(deadline.dateTime)) - dayOf(Date.now()));
    if (!words) continue;
    const chip = document.createElement("span");
    chip.className = `bc-chip bc-chip--${words[1]}`;
    chip.textContent = words[0];
    deadline.after(" ", chip);
  }
})();
