// The API with @grpc/grpc-js and the .proto files: client.js HOST:PORT TLS-HOST:PORT CERTIFICATE STANDARD, the key in CSAT_API_KEY; one line a case: name, tab,
// ok or what went wrong. CERTIFICATE is the one that the server shows; STANDARD is a file that holds a FileDescriptorSet of the health and reflection services.
'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [address, tlsAddress, certificateFile, standardFile] = process.argv.slice(2);
const options = { keepCase: true, longs: Number, enums: String, defaults: true, oneofs: true };
const files = ['complaint', 'organization', 'questionnaire', 'regime', 'response', 'round', 'target'].map((noun) => `csat/v1/${noun}_service.proto`);
const definition = loader.loadSync([...files, 'google/rpc/status.proto', 'google/rpc/error_details.proto'], { ...options, includeDirs: [path.resolve('proto')] });
const { csat, google } = grpc.loadPackageDefinition(definition);
const standard = grpc.loadPackageDefinition(loader.loadFileDescriptorSetFromBuffer(fs.readFileSync(standardFile), options)).grpc;

const organization = 'node';
const plain = grpc.credentials.createInsecure();
const gzip = { 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip };
const key = new grpc.Metadata();
key.set('authorization', `Bearer ${process.env.CSAT_API_KEY}`);

const clients = [];
function client(Service, more = {}) {
  const made = new Service(address, plain, more);
  clients.push(made);
  return made;
}

function services(more) {
  return Object.fromEntries(['Complaint', 'Organization', 'Questionnaire', 'Regime', 'Response', 'Round', 'Target'].map((noun) => [noun, client(csat.v1[`${noun}Service`], more)]));
}
const ours = services({});
const packed = services(gzip);

// call('Organization/GetOrganization', request): a promise of the answer.
function call(method, request, { metadata = key, of = ours } = {}) {
  const [noun, name] = method.split('/');
  return new Promise((resolve, reject) => of[noun][name](request, metadata, (error, answer) => (error ? reject(error) : resolve(answer))));
}

// Sends forms on one stream, 40 a message: { settled, stored, already_stored, refused, verdicts }.
function importForms(forms, of = ours) {
  return new Promise((resolve, reject) => {
    const total = { settled: 0, stored: 0, already_stored: 0, refused: 0, verdicts: [] };
    const stream = of.Response.ImportResponses(key);
    stream.on('error', reject).on('end', () => resolve(total)).on('data', ({ outcome }) => {
      total.settled = outcome.settled;
      for (const count of ['stored', 'already_stored', 'refused']) total[count] += outcome[count];
      total.verdicts.push(...outcome.verdicts);
    });
    const rows = forms.map((response, i) => ({ position: i + 1, response }));
    for (let first = 0; first < rows.length; first += 40) stream.write({ organization, rows: rows.slice(first, first + 40) });
    stream.end();
  });
}

// Sends complaints on one stream, 100 a message, and gives how many are stored.
function importComplaints(complaints) {
  return new Promise((resolve, reject) => {
    let stored = 0;
    const stream = ours.Complaint.ImportComplaints(key);
    stream.on('error', reject).on('end', () => resolve(stored)).on('data', ({ outcome }) => { stored += outcome.stored; });
    const rows = complaints.map((complaint, i) => ({ position: i + 1, complaint }));
    for (let first = 0; first < rows.length; first += 100) stream.write({ organization, rows: rows.slice(first, first + 100) });
    stream.end();
  });
}

const text = (en) => ({ zh: en, en });
const form = (id, more = {}) => ({
  source_system: 'node', external_id: id, round: 'r1', rating_kind: 'RATING_KIND_SURVEYED', respondent_kind: 'RESPONDENT_KIND_DEALER',
  responded_at: { seconds: 1770000000, nanos: 0 }, levels: [5, 4], comments: [{ item: 'quality', text: '很好 good' }], ...more,
});
const submit = (id, more) => ({ organization, response: form(id, more) });

async function setUp() {
  await call('Organization/CreateOrganization', { organization: { code: organization, name: text('Node'), time_zone: 'Asia/Shanghai', calendar_code: 'cn' } });
  await call('Regime/AdoptRegime', { organization, content: fs.readFileSync('regimes/manufacturing-after-sales.yaml', 'utf8'), purposes: ['REGIME_PURPOSE_SURVEY'] });
  await call('Organization/PutDirectory', {
    organization,
    directory: { departments: [{ code: 'qa', name: text('Quality') }], items: ['quality', 'delivery'].map((code) => ({ code, name: text(code), department: 'qa' })) },
  });
  await call('Questionnaire/PutQuestionnaireVersion', {
    organization, questionnaire_version: { code: 'q', version: 1, title: text('Q'), scale: 'five-grade', items: ['quality', 'delivery'] },
  });
  for (const code of ['r1', 'r2']) {
    await call('Round/OpenRound', {
      organization,
      round: { code, title: text(code), questionnaire: 'q', questionnaire_version: 1, survey_kind: 'special', period_start: { year: 2026, month: 1, day: 1 }, period_end: { year: 2026, month: 3, day: 31 } },
    });
  }
}

async function failure(code, promise) {
  const error = await promise.then(() => { throw new Error('not refused'); }, (refused) => refused);
  assert.strictEqual(error.code, code, String(error));
  return error;
}

// The details of a refused call by the name of their message.
async function refused(code, promise) {
  const error = await failure(code, promise);
  const status = google.rpc.Status.deserialize(error.metadata.get('grpc-status-details-bin')[0]);
  assert.deepStrictEqual([status.code, status.message], [error.code, error.details]);
  return details(status);
}

function details(status) {
  const read = {};
  for (const { type_url: type, value } of status.details) {
    const name = type.split('.').at(-1);
    (read[name] ??= []).push(google.rpc[name].deserialize(value));
  }
  assert.deepStrictEqual(read.LocalizedMessage.map((said) => said.locale), ['zh-CN', 'en']);
  return read;
}

const { INVALID_ARGUMENT, FAILED_PRECONDITION, UNAUTHENTICATED, RESOURCE_EXHAUSTED, UNIMPLEMENTED, CANCELLED, NOT_FOUND } = grpc.status;

const cases = {
  async a_list_of_long_texts_is_walked_through_at_any_page_size() {
    await call('Regime/AdoptRegime', { organization, content: fs.readFileSync('regimes/iatf16949-quarterly.yaml', 'utf8'), purposes: ['REGIME_PURPOSE_COMPLAINT'] });
    await call('Organization/PutDirectory', { organization, directory: { complaint_categories: [{ code: 'defect', name: text('Defect') }] } });
    const ids = Array.from({ length: 360 }, (_, i) => `long-${i}`);
    assert.strictEqual(await importComplaints(ids.map((id, i) => ({
      source_system: 'node', external_id: id, channel: 'mail', category: 'defect', description: '客户反映'.repeat(1_000), received_at: { seconds: 1770000000 + i, nanos: 0 },
    }))), 360);
    for (const page_size of [0, 1, 7, 400, 1_000]) {
      const [seen, pages] = [[], []];
      for (let page_token = '', more = true; more; more = page_token !== '') {
        const page = await call('Complaint/ListComplaints', { organization, page_size, page_token });
        seen.push(...page.complaints.map((complaint) => complaint.external_id));
        pages.push(page.complaints.length);
        page_token = page.next_page_token;
      }
      assert.deepStrictEqual(seen, ids, `page_size ${page_size}`);
      assert.ok(Math.max(...pages) <= (page_size || 100), `page_size ${page_size}: ${pages}`);
    }
  },

  async a_form_is_stored_once() {
    const first = await call('Response/SubmitResponse', submit('once'));
    const again = await call('Response/SubmitResponse', submit('once'));
    assert.deepStrictEqual([first.outcome, again.outcome, again.response_id], ['SUBMIT_OUTCOME_STORED', 'SUBMIT_OUTCOME_ALREADY_STORED', first.response_id]);
  },
  async a_stream_is_imported_and_a_bad_row_has_its_verdict() {
    await call('Response/SubmitResponse', submit('row-1'));
    const forms = Array.from({ length: 100 }, (_, i) => form(`row-${i + 1}`));
    const answer = await importForms([...forms, form('row-101', { levels: [7, 7] })]);
    assert.deepStrictEqual([answer.settled, answer.stored, answer.already_stored, answer.refused, answer.verdicts[0].position], [101, 99, 1, 1, 101]);
    assert.strictEqual(details(answer.verdicts[0].status).ErrorInfo[0].reason, 'LEVEL_OUT_OF_SCALE');
  },
  async a_stream_is_cancelled_and_the_server_goes_on() {
    await failure(CANCELLED, new Promise((resolve, reject) => {
      const stream = ours.Response.makeClientStreamRequest(
        '/csat.v1.ResponseService/ImportResponses', (value) => value, (value) => value, key, (error) => (error ? reject(error) : resolve()));
      stream.write(Buffer.alloc(0));
      stream.cancel();
    }));
    await call('Organization/GetOrganization', { organization });
  },
  async many_calls_at_once() {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => call('Response/SubmitResponse', submit(`at-once-${i}`))));
    assert.strictEqual(new Set(answers.map((answer) => answer.response_id)).size, 200);
  },
  async the_details_of_a_wrong_field() {
    const { ErrorInfo: [info], BadRequest: [bad], LocalizedMessage: [zh] } = await refused(INVALID_ARGUMENT, call('Response/SubmitResponse', submit('bad', { levels: [7, 4] })));
    assert.deepStrictEqual([info.reason, info.domain, info.metadata.field], ['LEVEL_OUT_OF_SCALE', 'csat', 'levels[0]']);
    const [violation] = bad.field_violations;
    assert.deepStrictEqual([violation.field, violation.reason], ['levels[0]', 'LEVEL_OUT_OF_SCALE']);
    assert.match(violation.localized_message.message, /等级/);
    assert.match(violation.description, /level/);
    assert.match(zh.message, /等级/);
  },
  async the_details_of_a_wrong_state() {
    await call('Round/CloseRound', { organization, round: 'r2' });
    const { PreconditionFailure: [failed] } = await refused(FAILED_PRECONDITION, call('Response/SubmitResponse', submit('late', { round: 'r2' })));
    assert.strictEqual(failed.violations[0].type, 'ROUND_CLOSED');
  },
  async the_details_of_a_missing_key() {
    const wrong = new grpc.Metadata();
    wrong.set('authorization', 'Bearer csat_wrong');
    for (const metadata of [new grpc.Metadata(), wrong]) {
      const { ErrorInfo: [info] } = await refused(UNAUTHENTICATED, call('Organization/GetOrganization', { organization }, { metadata }));
      assert.strictEqual(info.reason, 'NOT_AUTHENTICATED');
    }
  },
  async the_details_of_a_message_that_is_too_large() {
    for (const of of [ours, packed]) {
      const { ErrorInfo: [info] } = await refused(RESOURCE_EXHAUSTED, call('Organization/GetOrganization', { organization: 'x'.repeat(5 << 20) }, { of }));
      assert.strictEqual(info.reason, 'MESSAGE_TOO_LARGE');
    }
  },
  async the_details_of_bytes_that_are_no_message() {
    const { ErrorInfo: [info] } = await refused(INVALID_ARGUMENT, new Promise((resolve, reject) => {
      ours.Organization.makeUnaryRequest('/csat.v1.OrganizationService/GetOrganization', (value) => value, (value) => value, Buffer.from([0x0a, 3, 0x61, 0xc3, 0x28]), key,
        (error, answer) => (error ? reject(error) : resolve(answer)));
    }));
    assert.strictEqual(info.reason, 'MESSAGE_UNREADABLE');
  },
  async a_regime_with_forty_errors_is_refused_readably_and_other_calls_go_on() {
    const content = `schema: 1\n${Array.from({ length: 40 }, (_, i) => `unknown-key-number-${i}: ${i}\n`).join('')}`;
    const others = Array.from({ length: 40 }, () => call('Organization/GetOrganization', { organization }));
    for (let i = 0; i < 10; i++) {
      const { ErrorInfo: [info], BadRequest: [bad] } = await refused(INVALID_ARGUMENT, call('Regime/AdoptRegime', { organization, content, purposes: ['REGIME_PURPOSE_SURVEY'] }));
      assert.strictEqual(info.reason, 'REGIME_INVALID');
      assert.ok(Number(info.metadata.problems) >= 40 && bad.field_violations.length > 0 && bad.field_violations.length < 40, JSON.stringify(info));
    }
    assert.ok((await Promise.all(others)).every((other) => other.code === organization));
  },
  async a_method_that_there_is_not() {
    await failure(UNIMPLEMENTED, new Promise((resolve, reject) => {
      ours.Organization.makeUnaryRequest('/csat.v1.OrganizationService/Nothing', (value) => value, (value) => value, Buffer.alloc(0), key,
        (error, answer) => (error ? reject(error) : resolve(answer)));
    }));
  },
  async gzip_both_ways() {
    const offerings = Array.from({ length: 200 }, (_, i) => ({ code: `offering-${i}`, name: text('offering') }));
    await call('Organization/PutDirectory', { organization, directory: { offerings } }, { of: packed });
    assert.strictEqual((await call('Organization/GetDirectory', { organization, page_size: 1_000 }, { of: packed })).directory.offerings.length, 200);
    assert.strictEqual((await importForms(Array.from({ length: 50 }, (_, i) => form(`packed-${i}`)), packed)).stored, 50);
  },
  async a_call_over_tls() {
    const safe = new csat.v1.OrganizationService(tlsAddress, grpc.credentials.createSsl(fs.readFileSync(certificateFile)));
    clients.push(safe);
    assert.strictEqual((await call('Organization/GetOrganization', { organization }, { of: { Organization: safe } })).code, organization);
  },
  async health_is_told_and_watched() {
    const health = client(standard.health.v1.Health);
    const check = (request) => new Promise((resolve, reject) => health.Check(request, (error, answer) => (error ? reject(error) : resolve(answer))));
    assert.strictEqual((await check({})).status, 'SERVING');
    const watching = health.Watch({});
    await new Promise((resolve, reject) => watching.on('data', ({ status }) => status === 'SERVING' && resolve()).on('error', reject));
    watching.removeAllListeners('error').on('error', () => {});
    watching.cancel();
    await failure(NOT_FOUND, check({ service: 'nobody' }));
  },
  async reflection_gives_the_whole_contract() {
    for (const version of ['v1', 'v1alpha']) {
      const reflection = client(standard.reflection[version].ServerReflection);
      const ask = (request) => new Promise((resolve, reject) => {
        const stream = reflection.ServerReflectionInfo();
        stream.on('data', resolve).on('error', reject);
        stream.write(request);
        stream.end();
      });
      const served = (await ask({ list_services: '' })).list_services_response.service.map(({ name }) => name);
      for (const noun of Object.keys(ours)) {
        const name = `csat.v1.${noun}Service`;
        assert.ok(served.includes(name), String(served));
        const { file_descriptor_proto: protos } = (await ask({ file_containing_symbol: name })).file_descriptor_response;

        // A client without the .proto files calls with what reflection gave it.
        const set = Buffer.concat(protos.map((proto) => Buffer.concat([Buffer.from([0x0a]), varint(proto.length), proto])));
        const learnt = grpc.loadPackageDefinition(loader.loadFileDescriptorSetFromBuffer(set, options)).csat.v1[`${noun}Service`];
        assert.deepStrictEqual(Object.keys(learnt.service).sort(), Object.keys(csat.v1[`${noun}Service`].service).sort());
        if (noun === 'Organization') {
          const answer = await call('Organization/GetOrganization', { organization }, { of: { Organization: client(learnt) } });
          assert.strictEqual(answer.code, organization);
        }
      }
    }
  },
};

function varint(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

(async () => {
  await setUp();
  for (const [name, run] of Object.entries(cases)) {
    let result = 'ok';
    try {
      await run();
    } catch (error) {
      result = String(error.stack).replace(/\s+/g, ' ');
    }
    console.log(`${name}\t${result}`);
  }
  clients.forEach((made) => made.close());
})();
