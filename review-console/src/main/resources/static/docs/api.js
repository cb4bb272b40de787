// Writes out the OpenAPI document as a page to read.
const element = (name, text, ...children) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};
const definitions = (entries) => {
  const list = element('dl');
  for (const [name, meaning] of entries) list.append(element('dt', name), element('dd', meaning));
  return list;
};
const operation = (path, method, told) => {
  const heading = element('h3', '', element('b', method), path);
  const section = element('section', '', heading, element('p', told.summary));
  if (told.description) section.append(element('p', told.description));
  if (told.parameters) {
    section.append(definitions(told.parameters.map(p => [p.name, p.description ?? `in the ${p.in}`])));
  }
  const example = told.requestBody?.content['application/json'].example;
  if (example) section.append(element('pre', JSON.stringify(example, null, 2)));
  section.append(definitions(Object.entries(told.responses).map(([code, r]) => [code, r.description])));
  return section;
};
const record = (name, schema) => {
  const section = element('section', '', element('h3', name));
  const fields = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required ?? []);
  section.append(definitions(fields.map(([field, s]) => [
    field + (required.has(field) ? ' *' : ''),
    [s.description, s.enum?.join(', '), s.format].filter(Boolean).join(' · ') || [s.type].flat().join(' or '),
  ])));
  return section;
};
const documentation = await (await fetch('/v3/api-docs')).json();
document.getElementById('about').textContent = documentation.info.description;
for (const [path, methods] of Object.entries(documentation.paths)) {
  for (const [method, told] of Object.entries(methods)) {
    document.getElementById('paths').append(operation(path, method, told));
  }
}
for (const [name, schema] of Object.entries(documentation.components.schemas)) {
  document.getElementById('records').append(record(name, schema));
}
