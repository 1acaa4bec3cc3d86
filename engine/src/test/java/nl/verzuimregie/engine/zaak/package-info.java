/// What must hold of a case whatever happens, tried with what happens at random.
package nl.verzuimregie.engine.zaak;
