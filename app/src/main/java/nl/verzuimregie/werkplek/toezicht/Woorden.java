package nl.verzuimregie.werkplek.toezicht;

/// Texts in the language of the page, by key.
@FunctionalInterface
interface Woorden {
    String of(String sleutel, Object... delen);
}
