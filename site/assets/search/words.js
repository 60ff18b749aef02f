// The words of a query: as texts are compared, and every way to write them.
(function (search) {
  "use strict";

  const MOST_SPELLINGS = 32;

  const fold = (text) => text.normalize("NFKC").toUpperCase().toLowerCase();

  const synonyms = window.pledgebook.synonyms
    .map((group) => group.map(fold).sort((one, other) => other.length - one.length));

  // Every way to write a word: each synonym in it in turn replaced by its fellows.
  function spellings(word) {
    let ways = [""];
    let rest = word;
    while (rest) {
      const [part, fellows] = leading(rest);
      ways = ways.flatMap((way) => fellows.map((fellow) => way + fellow)).slice(0, MOST_SPELLINGS);
      rest = rest.slice(part.length);
    }
    const all = [...new Set([word, ...ways])];
    // Where a shorter way stands inside a longer one, it finds all that the longer one finds.
    return all.filter((way) => !all.some((other) => other !== way && way.includes(other)));
  }

  // The longest synonym that `text` begins with and what it stands for, else its first letter.
  function leading(text) {
    let found = [text[0], [text[0]]];
    for (const group of synonyms) {
      for (const member of group) {
        if (member.length > found[0].length && text.startsWith(member)) found = [member, group];
      }
    }
    return found;
  }

  const wanted = (query) => fold(query).split(/\s+/).filter(Boolean).map(spellings);

  const has = (folded, words) => words.every((ways) => ways.some((way) => folded.includes(way)));

  // Whether all that holds `words` holds `wider` too.
  const narrows = (words, wider) => wider.every(
    (ways) => words.some((own) => own.every((way) => ways.some((part) => way.includes(part)))),
  );

  search.words = Object.freeze({ fold, wanted, has, narrows });
})(globalThis.pledgebookSearch ??= {});
