/// The compiled counting: all signals of very many pupils from compact arrays, without an object per registration.
///
/// The same rules as [nl.verzuimregie.engine.oordeel], which explains; a test holds both against a naive counter.
package nl.verzuimregie.engine.telwerk;
