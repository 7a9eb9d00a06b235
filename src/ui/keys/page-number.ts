/** The page that was typed, in a deck of `total` pages; or a message for the operator that there is no such page. */
export function readPage(
  typed: string,
  total: number,
): { readonly page: number } | { readonly says: string } {
  const page = /^\d+$/.test(typed) ? Number(typed) : 0;
  if (page >= 1 && page <= total) return { page };
  return { says: `没有第${typed}页，共${total}页` };
}
