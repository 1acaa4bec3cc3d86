/// What the law says of a request for leave: who decides, and what stands in its way.
package nl.verzuimregie.engine.verlof;
