const storageKey = 'worldloom.reloaded-from';

/**
 * Reloads once when a part of the page cannot be loaded, because the server has a newer version than the open page.
 * The document is kept in the browser, so nothing is lost; a part that is missing after the reload too is reported.
 */
export function reloadOnNewVersion(): void {
  addEventListener('vite:preloadError', (event) => {
    const version = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    if (sessionStorage.getItem(storageKey) === version) return;
    sessionStorage.setItem(storageKey, version);
    event.preventDefault();
    location.reload();
  });
}
