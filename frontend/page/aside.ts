let shelter: HTMLElement | undefined;

/** The old page while a new one is made. */
export function aside(): HTMLElement {
  if (!shelter) {
    shelter = document.createElement('div');
    shelter.style.display = 'contents';
  }
  return shelter;
}
