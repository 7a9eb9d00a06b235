interface OtherScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}
interface ScreenDetails {
  readonly screens: readonly OtherScreen[];
  readonly currentScreen: OtherScreen;
}
interface ScreenWindow extends Window {
  getScreenDetails?(): Promise<ScreenDetails>;
}

/** The computer has another screen, and the browser lets a window go there. */
export function hasOtherScreen(window_: ScreenWindow): boolean {
  const { isExtended } = window_.screen as Screen & { readonly isExtended?: boolean };
  return window_.getScreenDetails !== undefined && isExtended === true;
}

/** Puts the window on the next screen, as large as that is; false where the user or the browser refuses. */
export async function moveToOtherScreen(window_: ScreenWindow): Promise<boolean> {
  const details = await window_.getScreenDetails?.().catch(() => undefined);
  const other = details?.screens.find((one) => one !== details.currentScreen);
  if (other === undefined) return false;
  window_.moveTo(other.availLeft, other.availTop);
  window_.resizeTo(other.availWidth, other.availHeight);
  return true;
}
