// Usage: node foreign-client.mjs HOST:PORT CHECKOUT, the key in CSAT_API_KEY. Prints what it saw as JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [address, root] = process.argv.slice(2);
const require = createRequire(path.join(root, 'package.json'));
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const proto = name => path.join(root, 'proto', name);
const definition = loader.loadSync(
  ['directory', 'regime', 'survey', 'response'].map(name => proto(`csat/v1/${name}_service.proto`)).concat(proto('google/rpc/error_details.proto')),
  { includeDirs: [path.join(root, 'proto')], keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
const { csat } = grpc.loadPackageDefinition(definition);
const credentials = grpc.credentials.createInsecure();
const client = Service => new Service(address, credentials);
const metadata = new grpc.Metadata();
metadata.set('authorization', `Bearer ${process.env.CSAT_API_KEY}`);

const call = (service, method, request) =>
  new Promise((resolve, reject) => service[method](request, metadata, (error, answer) => (error ? reject(error) : resolve(answer))));

const directory = client(csat.v1.DirectoryService);
const regimes = client(csat.v1.RegimeService);
const surveys = client(csat.v1.SurveyService);
const responses = client(csat.v1.ResponseService);
const name = en => ({ zh: en, en });
const organization = 'foreign';

const form = (id, levels = [5, 4]) => ({
  source_system: 'node', external_id: id, round: 'r1', rating_kind: 'RATING_KIND_SURVEYED', respondent_kind: 'RESPONDENT_KIND_DEALER',
  responded_at: { seconds: '1770000000', nanos: 0 }, levels, comments: [{ item: 'quality', text: '很好 good' }],
});

const created = await call(directory, 'CreateOrganization', {
  organization: { code: organization, name: name('Foreign'), time_zone: 'Asia/Shanghai', calendar_code: 'cn' } });
await call(regimes, 'AdoptRegime', {
  organization, content: readFileSync(path.join(root, 'regimes/manufacturing-after-sales.yaml'), 'utf8'), purposes: ['REGIME_PURPOSE_SURVEY'] });
await call(directory, 'PutDirectory', {
  organization,
  directory: {
    departments: [{ code: 'qa', name: name('Quality') }],
    items: [{ code: 'quality', name: name('Quality'), department: 'qa' }, { code: 'delivery', name: name('Delivery'), department: 'qa' }],
  } });
await call(surveys, 'PutQuestionnaireVersion', {
  organization, questionnaire_version: { code: 'q', version: 1, title: name('Q'), scale: 'five-grade', items: ['quality', 'delivery'] } });
await call(surveys, 'OpenRound', {
  organization,
  round: { code: 'r1', title: name('R1'), questionnaire: 'q', questionnaire_version: 1, survey_kind: 'key-customers', period_start: '2026-01-01', period_end: '2026-03-31' } });

await call(responses, 'SubmitResponse', { organization, response: form('form-1') });
const replay = await call(responses, 'SubmitResponse', { organization, response: form('form-1') });

// 101 forms in messages of 40 rows; the answers come while the messages go out.
const imported = await new Promise((resolve, reject) => {
  const total = { settled: 0, stored: 0, already_stored: 0, refused: 0, positions: [], answers: 0 };
  const stream = responses.ImportResponses(metadata);
  stream.on('error', reject);
  stream.on('end', () => resolve(total));
  stream.on('data', ({ outcome }) => {
    total.answers++;
    total.settled = Number(outcome.settled);
    for (const count of ['stored', 'already_stored', 'refused']) total[count] += Number(outcome[count]);
    total.positions.push(...outcome.verdicts.map(verdict => verdict.position));
  });
  const rows = Array.from({ length: 101 }, (_, i) => ({ position: i + 1, response: i === 100 ? form('bad', [7, 7]) : form(`form-${i + 1}`) }));
  for (let first = 0; first < rows.length; first += 40) {
    stream.write({ organization, rows: rows.slice(first, first + 40) });
  }
  stream.end();
});

const error = await call(responses, 'SubmitResponse', { organization, response: form('bad', [7, 4]) }).then(() => null, refused => refused);
// google.rpc.Status by hand: field 3 holds the details, each an Any of type URL and bytes.
const details = readDetails(error.metadata.get('grpc-status-details-bin')[0]);
const info = details.find(detail => detail.type.endsWith('google.rpc.ErrorInfo'));
const texts = details.filter(detail => detail.type.endsWith('google.rpc.LocalizedMessage')).map(detail => readStrings(detail.value));

console.log(JSON.stringify({
  organization: created.code,
  already_stored: replay.already_stored,
  imported: `${imported.answers} answers, ${imported.settled} settled: ${imported.stored} stored, ${imported.already_stored} repeated, ${imported.refused} refused at ${imported.positions}`,
  error: {
    code: error.code,
    reason: readStrings(info.value)[1][0],
    field: readStrings(info.value)[3].map(entry => readStrings(Buffer.from(entry, 'latin1'))).find(entry => entry[1][0] === 'field')[2][0],
    zh: Buffer.from(texts.find(text => text[1][0] === 'zh-CN')[2][0], 'latin1').toString('utf8'),
  },
}));
[directory, regimes, surveys, responses].forEach(service => service.close());

function readDetails(status) {
  return (readStrings(status)[3] ?? []).map(any => {
    const fields = readStrings(Buffer.from(any, 'latin1'));
    return { type: fields[1][0], value: Buffer.from(fields[2][0], 'latin1') };
  });
}

// The length-delimited fields of a message by number; numbers are skipped.
function readStrings(buffer) {
  const fields = {};
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = buffer[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < buffer.length) {
    const tag = varint();
    if ((tag & 7) === 0) {
      varint();
    } else {
      const length = varint();
      (fields[tag >> 3] ??= []).push(buffer.subarray(at, at + length).toString('latin1'));
      at += length;
    }
  }
  return fields;
}
