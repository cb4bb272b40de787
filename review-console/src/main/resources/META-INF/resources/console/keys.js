// Hands single keys to the innermost part of the page that asks for them by data-keys.
(() => {
  const STORED = 'parapet.keys';
  const enabled = () => localStorage.getItem(STORED) !== 'off';
  window.parapetKeys = {
    enabled,
    enable: on => localStorage.setItem(STORED, on ? 'on' : 'off'),
  };

  const BUTTONS = ['radio', 'checkbox', 'button', 'submit', 'reset'];
  const types = element =>
    element instanceof HTMLElement &&
    (element.isContentEditable ||
      element.tagName === 'TEXTAREA' ||
      element.tagName === 'SELECT' ||
      (element.tagName === 'INPUT' && !BUTTONS.includes(element.type)));

  const name = event => (event.ctrlKey ? 'ctrl+' : '') + event.key.toLowerCase();
  const wants = (element, key) => element.dataset.keys.split(' ').includes(key);

  const target = key => {
    const dialogs = [...document.querySelectorAll('vaadin-dialog[opened]')];
    const root = dialogs.length ? dialogs[dialogs.length - 1] : document;
    return [...root.querySelectorAll('[data-keys]')].reverse().find(e => wants(e, key));
  };

  const moveFocus = (event, by) => {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (!rows.length) return;
    const now = rows.findIndex(row => row.contains(document.activeElement));
    const next = now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by));
    event.preventDefault();
    rows[next].querySelector('a').focus();
  };

  document.addEventListener('keydown', event => {
    const key = name(event);
    const always = ['escape', 'ctrl+enter', 'ctrl+k'].includes(key);
    if (event.altKey || event.metaKey || (event.ctrlKey && !always)) return;
    if (!always && (!enabled() || types(event.composedPath()[0]))) return;
    if (key === 'j') return moveFocus(event, 1);
    if (key === 'k') return moveFocus(event, -1);
    const field = document.querySelector(`[data-focus-key="${key}"]`);
    if (field) {
      event.preventDefault();
      return field.focus();
    }
    const found = target(key);
    if (!found) return;
    event.preventDefault();
    // What is being typed has to reach the server before the key does.
    if (always) document.activeElement?.blur();
    found.dispatchEvent(new CustomEvent('parapet-key', { detail: key }));
  });
})();
