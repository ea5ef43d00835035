// @ts-check

/** On a screen on the wall there is nothing but the figures. */
export function toggleWall() {
  const isWall = document.body.classList.toggle('wall');
  if (isWall) {
    document.documentElement.requestFullscreen?.().catch(() => {});
  } else if (document.fullscreenElement !== null) {
    document.exitFullscreen().catch(() => {});
  }
}

/** Escape ends the full screen without asking us. */
export function leaveWall() {
  if (document.fullscreenElement === null) {
    document.body.classList.remove('wall');
  }
}
