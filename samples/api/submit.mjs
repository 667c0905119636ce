// Sets up a small organisation, submits a response, shows an error as a caller sees it, and imports many responses in one stream.
// Needs a running ./csat serve; run: node samples/api/submit.mjs http://127.0.0.1:5080 .csat/keys/administrator.key
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [endpoint, keyFile] = process.argv.slice(2);
const files = ['organization', 'regime', 'questionnaire', 'round', 'response'].map(noun => `csat/v1/${noun}_service.proto`);
const definition = await loader.load([...files, 'google/rpc/status.proto', 'google/rpc/error_details.proto'],
  { includeDirs: [path.join(root, 'proto')], longs: Number, enums: String });
const api = grpc.loadPackageDefinition(definition);

const metadata = new grpc.Metadata();
metadata.set('authorization', `Bearer ${fs.readFileSync(keyFile, 'utf8').trim()}`);

const connect = name => new api.csat.v1[name](new URL(endpoint).host, grpc.credentials.createInsecure());

// A service whose methods are promises and carry the key.
function service(name) {
  const client = connect(name);
  return new Proxy({}, { get: (_, method) => request => promisify(client[method].bind(client, request, metadata, { deadline: Date.now() + 10_000 }))() });
}
const [organizations, regimes, questionnaires, rounds, responses] =
  ['OrganizationService', 'RegimeService', 'QuestionnaireService', 'RoundService', 'ResponseService'].map(service);

const organization = 'api-example';
const both = (zh, en) => ({ zh, en });
await organizations.CreateOrganization({ organization: { code: organization, name: both('接口示例', 'API example'), timeZone: 'Asia/Shanghai', calendarCode: 'cn' } });
await regimes.AdoptRegime({
  organization, content: fs.readFileSync(path.join(root, 'regimes/manufacturing-after-sales.yaml'), 'utf8'), purposes: ['REGIME_PURPOSE_SURVEY'],
});
await organizations.PutDirectory({
  organization,
  directory: {
    departments: [{ code: 'supply', name: both('供应部', 'Supply') }],
    items: [
      { code: 'delivery', name: both('交货期', 'Delivery time'), department: 'supply', topic: 'delivery' },
      { code: 'packaging', name: both('包装质量', 'Packaging quality'), department: 'supply', topic: 'packaging' },
    ],
  },
});
await questionnaires.PutQuestionnaireVersion({
  organization, questionnaireVersion: { code: 'short', version: 1, title: both('简表', 'Short form'), scale: 'five-grade', items: ['delivery', 'packaging'] },
});
await rounds.OpenRound({
  organization,
  round: {
    code: '2026Q4', title: both('2026年第四季度', 'Fourth quarter of 2026'), questionnaire: 'short', questionnaireVersion: 1,
    surveyKind: 'special', periodStart: { year: 2026, month: 10, day: 1 }, periodEnd: { year: 2026, month: 12, day: 31 }, formsSent: 120,
  },
});

const form = {
  sourceSystem: 'crm', externalId: 'form-1', round: '2026Q4', ratingKind: 'RATING_KIND_SURVEYED', respondentKind: 'RESPONDENT_KIND_CUSTOMER',
  respondedAt: { seconds: Math.floor(Date.UTC(2026, 9, 15) / 1000) }, levels: [4, 5], comments: [{ item: 'delivery', text: '第二批晚到两天。' }],
};
console.log('stored:', await responses.SubmitResponse({ organization, response: form }));
console.log('sent again:', await responses.SubmitResponse({ organization, response: form }));

try {
  await responses.SubmitResponse({ organization, response: { ...form, externalId: 'form-2', levels: [4, 7] } });
} catch (error) {
  console.log('refused:', grpc.status[error.code], error.details);
  const status = api.google.rpc.Status.deserialize(error.metadata.get('grpc-status-details-bin')[0]);
  for (const { type_url: type, value } of status.details) {
    const message = type.split('.').at(-1);
    console.log(`  ${message}:`, JSON.stringify(api.google.rpc[message].deserialize(value)));
  }
}

// An import: many rows in a message, many messages in a stream, no more than a few of them unanswered. The answers come while the messages go out.
const rows = Array.from({ length: 1000 }, (_, i) => ({ position: i + 1, response: { ...form, externalId: `form-${i + 1}`, levels: i === 499 ? [9, 9] : form.levels } }));
const stream = connect('ResponseService').ImportResponses(metadata);
const inMessage = 250;
const total = { stored: 0, alreadyStored: 0, refused: 0 };
let sent = 0;
function send() {
  if (sent === rows.length) {
    stream.end();
  } else {
    stream.write({ organization, rows: rows.slice(sent, sent += inMessage) });
  }
}
send();
send();
for await (const { outcome } of stream) {
  for (const count of Object.keys(total)) {
    total[count] += outcome[count] ?? 0;
  }
  for (const { position, status } of outcome.verdicts ?? []) {
    console.log(`row ${position}:`, status.message);
  }
  console.log(`${outcome.settled} rows are settled`);
  send();
}
console.log('imported:', total);
process.exit(0);
