// The suite's service with @grpc/grpc-js: server.js PROTO_FILE; prints its port when it listens.
'use strict';
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const testing = grpc.loadPackageDefinition(loader.loadSync(process.argv[2], { keepCase: true, defaults: true })).grpc.testing;
const initialKey = 'x-grpc-test-echo-initial';
const trailingKey = 'x-grpc-test-echo-trailing-bin';
const zeros = (size) => ({ payload: { body: Buffer.alloc(size) } });

function echo(call) {
  const initial = new grpc.Metadata();
  const trailing = new grpc.Metadata();
  for (const value of call.metadata.get(initialKey)) initial.add(initialKey, value);
  for (const value of call.metadata.get(trailingKey)) trailing.add(trailingKey, value);
  call.sendMetadata(initial);
  return trailing;
}

const refusal = (status) => ({ code: status.code, details: status.message });

async function answer(call, request) {
  for (const { size, interval_us } of request.response_parameters) {
    if (interval_us > 0) await new Promise((resolve) => setTimeout(resolve, interval_us / 1000));
    call.write(zeros(size));
  }
}

const server = new grpc.Server({ 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip });
server.addService(testing.TestService.service, {
  EmptyCall(call, callback) { callback(null, {}); },
  UnaryCall(call, callback) {
    const trailing = echo(call);
    const { response_status: status, response_size: size } = call.request;
    if (status) callback({ ...refusal(status), metadata: trailing });
    else callback(null, zeros(size), trailing);
  },
  StreamingInputCall(call, callback) {
    let size = 0;
    call.on('data', (m) => { size += m.payload.body.length; });
    call.on('end', () => callback(null, { aggregated_payload_size: size }));
  },
  async StreamingOutputCall(call) {
    const trailing = echo(call);
    await answer(call, call.request);
    call.end(trailing);
  },
  FullDuplexCall(call) {
    const trailing = echo(call);
    let last = Promise.resolve();
    call.on('data', (request) => { last = last.then(() => answer(call, request)); });
    call.on('end', () => last.then(() => call.end(trailing)));
  },
});
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
