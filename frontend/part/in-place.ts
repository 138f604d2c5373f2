// Words that are edited where they stand (`.inplace`): Enter keeps them, Escape gives back what was there.

const before = new WeakMap<HTMLInputElement, string>();

function field(event: Event) {
  const target = event.target;
  return target instanceof HTMLInputElement && target.classList.contains('inplace') ? target : undefined;
}

addEventListener('focusin', (event) => {
  const input = field(event);
  if (input) before.set(input, input.value);
});

addEventListener('keydown', (event) => {
  const input = field(event);
  if (!input || event.isComposing) return;
  if (event.key === 'Escape') {
    input.value = before.get(input) ?? '';
    event.stopPropagation();
  } else if (event.key !== 'Enter') {
    return;
  }
  if (input.dataset.stay !== undefined && event.key === 'Enter') input.dispatchEvent(new Event('change', { bubbles: true }));
  else input.blur();
});
