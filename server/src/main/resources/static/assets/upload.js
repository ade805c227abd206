// Shows how far an upload is. Without this the page waits and then shows the same list.
(() => {
  'use strict';
  const bar = event => event.target.closest('[data-upload]') && event.target.closest('[data-upload]').querySelector('progress');
  document.addEventListener('htmx:xhr:progress', event => {
    const progress = bar(event);
    if (!progress || !event.detail.lengthComputable) return;
    progress.hidden = false;
    progress.value = Math.round(100 * event.detail.loaded / event.detail.total);
  });
})();
