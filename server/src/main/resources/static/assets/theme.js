// Runs before the style sheets: by day or by night without a flash, and the one policy for turning text into markup.
(() => {
  'use strict';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const choice = root.dataset.theme;
    root.dataset.bsTheme = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice;
    document.dispatchEvent(new Event('rd:theme'));
  };
  show();
  dark.addEventListener('change', show);
  // A link that also works without this; with it nothing typed is lost to a reload.
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-theme-choice]');
    if (!link) return;
    event.preventDefault();
    root.dataset.theme = link.dataset.themeChoice;
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax${secure}`;
    document.querySelectorAll('[data-theme-choice]').forEach(other => {
      if (other.dataset.themeChoice === root.dataset.theme) other.setAttribute('aria-current', 'true');
      else other.removeAttribute('aria-current');
    });
    show();
  });
  // htmx reads an answer into a document of its own, where nothing runs. Every other way from text to markup or script is refused.
  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', {
      createHTML: (text, type, sink) =>
        sink === 'DOMParser parseFromString' || sink === 'Document parseHTMLUnsafe' ? text : null
    });
  }
})();
