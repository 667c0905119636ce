// The interoperability cases with @grpc/grpc-js: client.js PORT PROTO_FILE; one line a case: name, tab, ok or what went wrong.
'use strict';
const assert = require('node:assert');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [port, protoFile] = process.argv.slice(2);
const testing = grpc.loadPackageDefinition(loader.loadSync(protoFile, { keepCase: true, defaults: true })).grpc.testing;
const address = `127.0.0.1:${port}`;
const plain = new testing.TestService(address, grpc.credentials.createInsecure());
const gzip = new testing.TestService(address, grpc.credentials.createInsecure(), { 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip });
const requests = [27182, 8, 1828, 45904];
const responses = [31415, 9, 2653, 58979];

const simple = (more = {}) => ({ response_size: 314159, payload: { body: Buffer.alloc(271828) }, ...more });
const out = (sizes, more = {}) => ({ response_parameters: sizes.map((size) => ({ size, ...more })) });

function unary(client, method, request, metadata = new grpc.Metadata()) {
  return new Promise((resolve, reject) => {
    const seen = {};
    const call = client[method](request, metadata, (error, response) => {
      // The status event follows the callback.
      setImmediate(() => (error ? reject(error) : resolve({ response, ...seen })));
    });
    call.on('metadata', (m) => { seen.initial = m; });
    call.on('status', (s) => { seen.trailing = s.metadata; });
  });
}

function collect(call) {
  return new Promise((resolve, reject) => {
    const result = { messages: [] };
    call.on('metadata', (m) => { result.initial = m; });
    call.on('data', (m) => result.messages.push(m));
    call.on('status', (s) => { result.trailing = s.metadata; setImmediate(() => resolve(result)); });
    call.on('error', reject);
  });
}

async function refused(code, promise) {
  try {
    await promise;
  } catch (error) {
    assert.strictEqual(error.code, code, String(error));
    return error;
  }
  throw new Error('not refused');
}

function streamIn(client, more = {}) {
  return new Promise((resolve, reject) => {
    const call = client.StreamingInputCall((error, response) => (error ? reject(error) : resolve(response)));
    for (const n of requests) call.write({ payload: { body: Buffer.alloc(n) }, ...more });
    call.end();
  });
}

async function echoStatus(text) {
  const response_status = { code: 2, message: text };
  assert.strictEqual((await refused(2, unary(plain, 'UnaryCall', { response_status }))).details, text);
  const call = plain.FullDuplexCall();
  const done = refused(2, collect(call));
  call.write({ response_status });
  call.end();
  assert.strictEqual((await done).details, text);
}

const sizes = (result) => result.messages.map((m) => m.payload.body.length);

const cases = {
  async empty_unary() { assert.deepStrictEqual((await unary(plain, 'EmptyCall', {})).response, {}); },
  async large_unary() { assert.strictEqual((await unary(plain, 'UnaryCall', simple())).response.payload.body.length, 314159); },
  async client_streaming() { assert.strictEqual((await streamIn(plain)).aggregated_payload_size, 74922); },
  async server_streaming() { assert.deepStrictEqual(sizes(await collect(plain.StreamingOutputCall(out(responses)))), responses); },
  async ping_pong() {
    const call = plain.FullDuplexCall();
    const done = collect(call);
    for (let i = 0; i < requests.length; i++) {
      const answer = new Promise((resolve) => call.once('data', resolve));
      call.write({ ...out([responses[i]]), payload: { body: Buffer.alloc(requests[i]) } });
      assert.strictEqual((await answer).payload.body.length, responses[i]);
    }
    call.end();
    await done;
  },
  async empty_stream() {
    const call = plain.FullDuplexCall();
    call.end();
    assert.deepStrictEqual(sizes(await collect(call)), []);
  },
  async client_compressed_unary() {
    const expect_compressed = { value: true };
    await refused(3, unary(plain, 'UnaryCall', simple({ expect_compressed })));
    assert.strictEqual((await unary(gzip, 'UnaryCall', simple({ expect_compressed }))).response.payload.body.length, 314159);
  },
  async server_compressed_unary() {
    for (const value of [true, false]) {
      assert.strictEqual((await unary(plain, 'UnaryCall', simple({ response_compressed: { value } }))).response.payload.body.length, 314159);
    }
  },
  async client_compressed_streaming() {
    assert.strictEqual((await streamIn(gzip, { expect_compressed: { value: true } })).aggregated_payload_size, 74922);
  },
  async server_compressed_streaming() {
    const request = { response_parameters: [{ size: 31415, compressed: { value: true } }, { size: 92653, compressed: { value: false } }] };
    assert.deepStrictEqual(sizes(await collect(plain.StreamingOutputCall(request))), [31415, 92653]);
  },
  async custom_metadata() {
    const sent = new grpc.Metadata();
    sent.set('x-grpc-test-echo-initial', 'test_initial_metadata_value');
    sent.set('x-grpc-test-echo-trailing-bin', Buffer.from([0xab, 0xab, 0xab]));
    const call = plain.FullDuplexCall(sent);
    const done = collect(call);
    call.write(out([10]));
    call.end();
    for (const seen of [await unary(plain, 'UnaryCall', simple(), sent), await done]) {
      assert.deepStrictEqual(seen.initial.get('x-grpc-test-echo-initial'), ['test_initial_metadata_value']);
      assert.deepStrictEqual(seen.trailing.get('x-grpc-test-echo-trailing-bin'), [Buffer.from([0xab, 0xab, 0xab])]);
    }
  },
  async status_code_and_message() { await echoStatus('test status message'); },
  async special_status_message() { await echoStatus('\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \u{1f608}\t\n'); },
  async unimplemented_method() { await refused(12, unary(plain, 'UnimplementedCall', {})); },
  async unimplemented_service() {
    await refused(12, unary(new testing.UnimplementedService(address, grpc.credentials.createInsecure()), 'UnimplementedCall', {}));
  },
  async cancel_after_begin() {
    await refused(1, new Promise((resolve, reject) => {
      plain.StreamingInputCall((error, response) => (error ? reject(error) : resolve(response))).cancel();
    }));
  },
  async cancel_after_first_response() {
    const call = plain.FullDuplexCall();
    const done = refused(1, collect(call));
    const first = new Promise((resolve) => call.once('data', resolve));
    call.write(out([31415]));
    assert.strictEqual((await first).payload.body.length, 31415);
    call.cancel();
    await done;
  },
  async timeout_on_sleeping_server() {
    const call = plain.FullDuplexCall(new grpc.Metadata(), { deadline: Date.now() + 100 });
    const done = refused(4, collect(call));
    call.write(out([1], { interval_us: 60000000 }));
    await done;
  },
};

(async () => {
  for (const [name, run] of Object.entries(cases)) {
    let result = 'ok';
    try {
      await run();
    } catch (error) {
      result = String(error.stack).replace(/\s+/g, ' ');
    }
    console.log(`${name}\t${result}`);
  }
  process.exit(0);
})();
