/** The panel that says where the numbers of a slide come from; it lies over the slide until it is closed. */
export interface SourcePanel {
  readonly isOpen: boolean;
  /** Chooses the number with this tag, from 1; where there is none, nothing happens. */
  choose(tag: number): void;
  /** Takes the panel away; any paging key, Esc and the panel's own key come to this and to nothing else. */
  close(): void;
}

/** Opens the panel over `slide`, a section of the document inside `.reveal`. */
export function openSourcePanel(slide: HTMLElement): SourcePanel {
  const element = document.createElement('aside');
  element.className = 'source-panel';
  element.setAttribute('aria-label', '数字出处');
  (slide.closest('.reveal') ?? document.body).append(element);
  return {
    get isOpen() {
      return element.isConnected;
    },
    choose: () => {},
    close: () => element.remove(),
  };
}
