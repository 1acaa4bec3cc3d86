/// The house rules as tests: sizes, names, arrows, words and pages. Each complaint says what to write instead, and each
/// guard is shown an offender that it must reject.
package nl.verzuimregie.huis;
