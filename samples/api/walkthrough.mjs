// A survey and the life of a complaint through the API, with @grpc/grpc-js and the .proto files.
//   ./csat serve
//   CSAT_API_KEY=$(cat .csat/keys/administrator.key) node samples/api/walkthrough.mjs
// The service is the one that CSAT_ENDPOINT names, http://127.0.0.1:5080 where it names none.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const nouns = ['organization', 'person', 'regime', 'questionnaire', 'round', 'response', 'complaint'];
const definition = await loader.load(nouns.map(noun => `csat/v1/${noun}_service.proto`), { includeDirs: [path.join(root, 'proto')], longs: Number, enums: String });
const api = grpc.loadPackageDefinition(definition).csat.v1;
const organization = 'walkthrough-node';
function carry(key) {
  const metadata = new grpc.Metadata();
  metadata.set('authorization', `Bearer ${key}`);
  return metadata;
}

// A service whose rpcs are promises that carry the organisation and a key.
function service(name, key = process.env.CSAT_API_KEY) {
  const client = new api[name](new URL(process.env.CSAT_ENDPOINT ?? 'http://127.0.0.1:5080').host, grpc.credentials.createInsecure());
  return new Proxy({}, {
    get: (_, rpc) => request => promisify(client[rpc].bind(client, { organization, ...request }, carry(key), { deadline: Date.now() + 10_000 }))(),
  });
}
const [organizations, people, regimes, questionnaires, rounds, responses, complaints] = nouns.map(noun => service(`${noun[0].toUpperCase()}${noun.slice(1)}Service`));

// What is said by an rpc that refuses; grpc-status-details-bin holds the field, the rule and both languages (submit.mjs shows them).
async function refused(call) {
  try {
    await call;
  } catch (error) {
    return `${grpc.status[error.code]} ${error.details}`;
  }
  throw new Error('It was not refused.');
}

const both = (zh, en) => ({ zh, en });
const at = time => ({ seconds: Date.parse(time) / 1000 });
const regime = code => fs.readFileSync(path.join(root, `regimes/${code}.yaml`), 'utf8');
const form = (externalId, ...levels) => ({
  response: {
    sourceSystem: 'crm', externalId, round: '2026Q1', ratingKind: 'RATING_KIND_SURVEYED', respondentKind: 'RESPONDENT_KIND_CUSTOMER',
    respondedAt: at('2026-02-03T04:05:06Z'), levels, comments: [{ item: 'delivery', text: '第二批晚到两天。' }],
  },
});

// Enters a person who holds a role of the complaint regime and gives the person's key: only its holder acts in a role.
async function holder(code, name, role) {
  await people.PutPeople({ people: [{ code, name, roles: [{ regime: 'iatf16949-quarterly', role, validFrom: { year: 2026, month: 1, day: 1 } }] }] });
  return (await organizations.CreateApiKey({ label: code, role: 'ROLE_AGENT', person: code })).apiKey;
}

// A survey: who asks, by which rules, what, when.
await organizations.CreateOrganization({ organization: { code: organization, name: both('接口示例', 'API example'), timeZone: 'Asia/Shanghai', calendarCode: 'cn' } });
await regimes.AdoptRegime({ content: regime('manufacturing-after-sales'), purposes: ['REGIME_PURPOSE_SURVEY'] });
await regimes.AdoptRegime({ content: regime('iatf16949-quarterly'), purposes: ['REGIME_PURPOSE_COMPLAINT'] });
await organizations.PutDirectory({
  directory: {
    departments: [{ code: 'supply', name: both('供应部', 'Supply') }],
    items: [
      { code: 'delivery', name: both('交货期', 'Delivery time'), department: 'supply', topic: 'delivery' },
      { code: 'packaging', name: both('包装质量', 'Packaging quality'), department: 'supply', topic: 'packaging' },
    ],
    complaintCategories: [{ code: 'defect', name: both('缺陷', 'Defect') }],
  },
});
await questionnaires.PutQuestionnaireVersion({
  questionnaireVersion: { code: 'short', version: 1, title: both('简表', 'Short form'), scale: 'five-grade', items: ['delivery', 'packaging'] },
});
await rounds.OpenRound({
  round: {
    code: '2026Q1', title: both('2026年第一季度', 'First quarter of 2026'), questionnaire: 'short', questionnaireVersion: 1, surveyKind: 'special',
    periodStart: { year: 2026, month: 1, day: 1 }, periodEnd: { year: 2026, month: 3, day: 31 }, formsSent: 120,
  },
});

console.log('form-1:', (await responses.SubmitResponse(form('form-1', 4, 5))).outcome);
console.log('form-1 again:', (await responses.SubmitResponse(form('form-1', 4, 5))).outcome);
console.log('form-2:', await refused(responses.SubmitResponse(form('form-2', 4, 7))));
console.log('2026Q1:', (await rounds.CloseRound({ round: '2026Q1' })).state);
console.log('form-3:', await refused(responses.SubmitResponse(form('form-3', 4, 5))));

// A complaint, from its receipt to its closure; it is known by its number.
const { number: complaint } = await complaints.RegisterComplaint({
  complaint: {
    sourceSystem: 'crm', externalId: 'case-1', channel: 'telephone', category: 'defect', description: '泵漏水。 The pump leaks.', receivedAt: at('2026-03-06T02:00:00Z'),
  },
});
const happens = async (verb, time, facts, by = complaints) => {
  const { state } = await by[verb]({ complaint, occurredAt: at(`2026-03-${time}Z`), ...facts });
  console.log(complaint, `${verb}:`, state);
};
await happens('ConfirmDefect', '06T02:10:00');
await happens('RecordNotice', '06T02:30:00');
await happens('RecordStep', '06T02:35:00', { step: 'engineer-confirmed' });
await happens('AssignComplaint', '06T03:00:00', { department: 'supply', assignedTo: '李工' });
await happens('AnswerComplaint', '10T08:00:00', { note: '8D' });
console.log(complaint, 'CloseComplaint:', await refused(complaints.CloseComplaint({ complaint })));
await happens('RecordVerdict', '11T01:00:00', { verdict: 'CUSTOMER_VERDICT_SATISFIED' });
for (const [code, name, role] of [['w-1', both('王工', 'Wang'), 'process-auditor'], ['z-2', both('赵工', 'Zhao'), 'project-member']]) {
  await happens('ConfirmEffect', '12T01:00:00', { role }, service('ComplaintService', await holder(code, name, role)));
}
await happens('CloseComplaint', '12T02:00:00');

const { clocks } = await complaints.GetComplaint({ complaint });
for (const { code, outcome, dueAt } of clocks.filter(clock => ['notice', 'answer'].includes(clock.code))) {
  console.log(complaint, `${code}:`, outcome, `${new Date(dueAt.seconds * 1000).toISOString().slice(0, 19)}Z`);
}
const { events } = await complaints.ListComplaintEvents({ complaint, pageSize: 100 });
console.log(complaint, 'events:', events.length);
process.exit(0);
