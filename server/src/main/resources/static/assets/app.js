// Everything here also works as a plain link or form; this saves a reload, a slip or a second press.
(() => {
  'use strict';
  const $ = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const words = document.body.dataset;

  // Dialogs: a link with data-dialog leads to a page that asks the same.
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog && dialog.showModal) {
      event.preventDefault();
      // What the form itself finds wrong is said before anything is asked.
      if (opener.form && !opener.form.reportValidity()) return;
      dialog.showModal();
      return;
    }
    const closer = event.target.closest('[data-close]');
    if (closer && closer.closest('dialog')) {
      event.preventDefault();
      closer.closest('dialog').close();
      return;
    }
    if (event.target.matches('dialog[open]')) event.target.close(); // outside it, on the backdrop
    if (event.target.closest('[data-print]')) print();
    const fill = event.target.closest('[data-fill]');
    const field = fill && document.getElementById(fill.getAttribute('href').slice(1));
    if (field) {
      event.preventDefault();
      field.value = fill.dataset.fill;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.focus();
    }
    all('details.rd-menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // What is typed is not lost by going away, and nothing is sent twice.
  const unsaved = new Set();
  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form && 'guard' in form.dataset) unsaved.add(form);
  });
  addEventListener('beforeunload', event => {
    if ([...unsaved].some(form => form.isConnected)) event.preventDefault();
  });
  const free = form => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    all('button[aria-disabled]', form).forEach(button => button.removeAttribute('aria-disabled'));
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.setAttribute('aria-busy', 'true');
    if (event.submitter) event.submitter.setAttribute('aria-disabled', 'true');
    unsaved.delete(form);
  });
  addEventListener('pageshow', () => all('form[data-sent]').forEach(free));

  // htmx: busy, focus where something changed, and a way out where nothing could be loaded.
  let stuck = null;
  const quiet = source => source && source.closest && source.closest('[data-quiet]');
  document.addEventListener('htmx:beforeRequest', event => {
    if (quiet(event.detail.elt)) return;
    document.body.setAttribute('aria-busy', 'true');
    event.detail.target.classList.add('rd-busy');
  });
  document.addEventListener('htmx:afterRequest', event => {
    document.body.removeAttribute('aria-busy');
    if (event.detail.target) event.detail.target.classList.remove('rd-busy');
    const form = event.detail.elt.closest && event.detail.elt.closest('form');
    if (form) free(form);
    if (event.detail.successful && event.detail.elt === stuck && $('#rd-failed')) $('#rd-failed').remove();
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (quiet(event.detail.elt)) return;
    const changed = event.detail.target;
    const to = $('.rd-errsum', changed) || $('[data-focus]', changed);
    if (!to) return;
    if (!to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus({preventScroll: false});
  });
  // What is fetched anew keeps the place of who goes by keys: htmx does so for what has an id, a link has where it leads.
  let place = '';
  document.addEventListener('htmx:beforeSwap', event => {
    const at = document.activeElement;
    place = event.detail.target.contains(at) && !at.id && at.getAttribute('href') || '';
  });
  document.addEventListener('htmx:afterSwap', () => {
    const link = place && document.activeElement === document.body && $(`a[href="${CSS.escape(place)}"]`);
    if (link) link.focus({preventScroll: true});
    place = '';
  });
  // Nothing is taken away under an open dialog; what was held back is fetched when it closes.
  let heldBack = false;
  const hold = event => {
    if (!$('dialog[open]', event.detail.target)) return;
    event.detail.shouldSwap = false;
    heldBack = true;
  };
  document.addEventListener('htmx:beforeSwap', hold);
  document.addEventListener('htmx:oobBeforeSwap', hold);
  document.addEventListener('close', () => {
    if (heldBack) all('[data-case]').forEach(each => htmx.trigger(document.body, `rd:case:${each.dataset.case}`));
    heldBack = false;
  }, true);
  const failed = event => {
    const sent = event.detail.requestConfig;
    // What only looks again does so later by itself; what keeps somebody's words says that it could not.
    if (quiet(event.detail.elt) && sent.verb === 'get') return;
    stuck = event.detail.elt;
    const status = event.detail.xhr && event.detail.xhr.status;
    let note = $('#rd-failed');
    if (!note) {
      note = document.createElement('div');
      note.id = 'rd-failed';
      note.className = 'rd-failed';
      note.setAttribute('role', 'alert');
      document.body.append(note);
    }
    const over = status === 401 || status === 403 && event.detail.xhr.responseText.includes('FORGERY_TOKEN');
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'btn btn-sm';
    retry.textContent = words.retry;
    retry.addEventListener('click', () => {
      note.remove();
      htmx.ajax(sent.verb, sent.path, {source: event.detail.elt}).catch(() => {});
    });
    if (!over) return note.replaceChildren(words.failed, retry);
    const door = document.createElement('a');
    door.className = 'btn btn-sm';
    door.href = '/sign-in';
    door.target = '_blank';
    door.textContent = words.signIn;
    note.replaceChildren(words.expired, door, retry);
  };
  document.addEventListener('htmx:responseError', failed);
  document.addEventListener('htmx:sendError', failed);

  // Keys for those who work here all day; they can be switched off in the help.
  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  const rows = () => all('[data-row]').filter(row => row.offsetParent !== null);
  const move = step => {
    const list = rows();
    if (!list.length) return;
    const at = list.findIndex(row => row.contains(document.activeElement));
    const now = at >= 0 ? at : list.findIndex(row => row.matches('[aria-current], [aria-selected="true"]'));
    const row = list[Math.max(0, Math.min(list.length - 1, now + step))];
    (row.matches('a, button') ? row : $('a, button', row)).focus();
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    '/': () => { const search = $('[data-search]'); if (search) search.focus(); },
    '?': () => { const help = $('#rd-keys'); if (help && !help.open) help.showModal(); }
  };
  const off = () => { try { return localStorage.getItem('rd-keys') === 'off'; } catch { return false; } };
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.form || $('form[data-main]');
      const press = form && ($('[data-primary]', form) || $('[type=submit]', form)
        || (form.id && $(`[type=submit][form="${form.id}"]`)));
      if (press) { event.preventDefault(); press.click(); }
      return;
    }
    if (event.key === 'Escape') all('details.rd-menu[open]').forEach(menu => { menu.open = false; $('summary', menu).focus(); });
    const act = document.body.dataset.audience === 'staff' && keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || off()) return;
    event.preventDefault();
    act();
  });
  const keySwitch = $('[data-keys-switch]');
  if (keySwitch) {
    keySwitch.checked = !off();
    keySwitch.addEventListener('change', () => {
      try { localStorage.setItem('rd-keys', keySwitch.checked ? 'on' : 'off'); } catch { /* storage may be off */ }
    });
  }

  // How much is typed of how much.
  const count = field => {
    const place = $(`[data-count-for="${CSS.escape(field.id)}"]`);
    if (place) place.textContent = `${[...field.value].length} / ${field.maxLength}`;
  };
  document.addEventListener('input', event => { if (event.target.maxLength > 0) count(event.target); });
  all('textarea[maxlength]').forEach(count);

  // Live: what happens elsewhere arrives as rd:case:ID, rd:counts and rd:notice on the body.
  const live = words.live;
  if (live && window.EventSource) {
    let source = null;
    let lost = false;
    const tell = name => htmx.trigger(document.body, name);
    const catchUp = () => {
      tell('rd:counts');
      tell('rd:notice');
      all('[data-case]').forEach(each => tell(`rd:case:${each.dataset.case}`));
    };
    const rest = () => {
      if (source) source.close();
      source = null;
      lost = true;
    };
    const listen = () => {
      if (source || document.hidden) return;
      const line = source = new EventSource(live);
      line.addEventListener('open', () => { if (lost) catchUp(); lost = false; });
      line.addEventListener('case', event => tell(`rd:case:${event.data}`));
      line.addEventListener('counts', () => tell('rd:counts'));
      line.addEventListener('presence', event => tell(`rd:presence:${event.data}`));
      line.addEventListener('notice', () => tell('rd:notice'));
      line.addEventListener('rest', rest);
      line.addEventListener('error', () => {
        lost = true;
        if (source !== line || line.readyState !== EventSource.CLOSED) return;
        rest();
        setTimeout(listen, 3000 + Math.random() * 2000);
      });
    };
    listen();
    // A browser has only so many lines to one server: pages nobody looks at leave theirs, and catch up when seen.
    let leaving = 0;
    document.addEventListener('visibilitychange', () => {
      clearTimeout(leaving);
      if (document.hidden) leaving = setTimeout(rest, 20000);
      else listen();
    });
    addEventListener('focus', listen);
    addEventListener('pagehide', rest);
    addEventListener('pageshow', event => { if (event.persisted) listen(); });
  }

  // Without autofocus a summary that came with the page is still where reading goes on.
  const summary = $('.rd-errsum') || $('[data-held]');
  if (summary) summary.focus();
})();
