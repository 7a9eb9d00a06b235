export async function startPrompter(): Promise<void> {}
