using System.Diagnostics;
using System.Globalization;
using CSat.Benchmarks.Running;
using CSat.Contracts.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;
using NpgsqlTypes;

namespace CSat.Benchmarks.Ingestion;

/// <summary>ImportCustomers as one stream into an empty register, against binary COPY of the same customers into the same two tables by their owner.</summary>
internal static class CustomerLoad
{
    // What the command line sends.
    private const int RowsAMessage = 250;
    private const int RowsACopy = 5_000;
    private const string Person = """{"mobile": "13800000000", "name": "name of a customer"}""";

    /// <summary>Measures both.</summary>
    /// <param name="service">Our service.</param>
    /// <param name="key">The administrator's key.</param>
    /// <param name="owner">The owner of the tables.</param>
    /// <param name="customers">How many customers each turn writes.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="progress">Told each turn.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Measure>> MeasureAsync(
        IngestionSetting.Service service, string key, NpgsqlDataSource owner, int customers, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        const string copied = "COPY by the owner", imported = "ImportCustomers, 1 stream";
        using var channel = GrpcChannel.ForAddress(service.Endpoint);
        var client = new CustomerService.CustomerServiceClient(channel);
        var headers = new Metadata { { "authorization", "Bearer " + key } };
        var results = await Rounds<double>.RunAsync(
            rounds,
            [
                (copied, () => TurnAsync(owner, customers, () => CopyAsync(owner, customers, cancellation))),
                (imported, () => TurnAsync(owner, customers, () => ImportAsync(client, headers, customers, cancellation))),
            ],
            (round, name, rate) => progress($"{round}/{rounds} {name}: {rate:#,0} customers/s"),
            cancellation);
        return
        [
            Measure.Of("customers.copy.rate", $"binary COPY of {customers:#,0} customers into both tables by their owner, the limit", results.Of(copied, rate => rate), "customers/s"),
            Measure.Of("customers.import.rate", "ImportCustomers, whole path, 1 stream", results.Of(imported, rate => rate), "customers/s"),
            Measure.Of("customers.import.ratio", "ImportCustomers, whole path, against COPY", results.Ratio(imported, copied, rate => rate), "ratio", 0.30),
        ];
    }

    private static async Task<double> TurnAsync(NpgsqlDataSource owner, int customers, Func<Task> run)
    {
        await RunAsync(owner, "TRUNCATE csat.customer_person, csat.customer");
        await RunAsync(owner, "CHECKPOINT");
        var begun = Stopwatch.GetTimestamp();
        await run();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;

        // Whatever was acknowledged must be there, both parts of it.
        await using var count = owner.CreateCommand("SELECT count(*) FROM csat.customer JOIN csat.customer_person USING (organization_id, customer_id)");
        var stored = (long)(await count.ExecuteScalarAsync())!;
        return stored == customers ? customers / seconds : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{customers} sent, {stored} stored"));
    }

    private static async Task ImportAsync(CustomerService.CustomerServiceClient client, Metadata headers, int customers, CancellationToken cancellation)
    {
        using var call = client.ImportCustomers(headers, cancellationToken: cancellation);
        var counting = CountAsync(call.ResponseStream, cancellation);
        for (var sent = 0; sent < customers;)
        {
            var message = new ImportCustomersRequest { Organization = Survey.Organization };
            for (var i = 0; i < RowsAMessage && sent < customers; i++)
            {
                message.Rows.Add(new CustomerRow
                {
                    Customer = new Customer
                    {
                        Code = CodeOf(++sent), Class = CustomerClass.General, Kind = "owner", Department = "d", Resident = true,
                        Fields = { ["mobile"] = "13800000000", ["name"] = "name of a customer" },
                    },
                });
            }

            await call.RequestStream.WriteAsync(message, cancellation);
        }

        await call.RequestStream.CompleteAsync();
        var stored = await counting;
        if (stored != customers)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{customers} sent, {stored} acknowledged"));
        }
    }

    private static async Task<long> CountAsync(IAsyncStreamReader<ImportCustomersResponse> answers, CancellationToken cancellation)
    {
        var stored = 0L;
        while (await answers.MoveNext(cancellation))
        {
            stored += answers.Current.Outcome.Stored;
        }

        return stored;
    }

    private static async Task CopyAsync(NpgsqlDataSource owner, int customers, CancellationToken cancellation)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        await using var read = new NpgsqlCommand("SELECT organization_id, department_id FROM csat.department JOIN csat.organization USING (organization_id) WHERE organization.code = $1 AND department.code = 'd'", connection)
        {
            Parameters = { new() { Value = Survey.Organization } },
        };
        Guid organization, department;
        await using (var reader = await read.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            (organization, department) = (reader.GetGuid(0), reader.GetGuid(1));
        }

        for (var copied = 0; copied < customers;)
        {
            var ids = Enumerable.Range(0, Math.Min(RowsACopy, customers - copied)).Select(_ => Guid.CreateVersion7()).ToArray();
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using (var import = await connection.BeginBinaryImportAsync("COPY csat.customer (organization_id, customer_id, code, class, kind, department_id, resident, created_at) FROM STDIN (FORMAT binary)", cancellation))
            {
                foreach (var id in ids)
                {
                    await import.StartRowAsync(cancellation);
                    await import.WriteAsync(organization, NpgsqlDbType.Uuid, cancellation);
                    await import.WriteAsync(id, NpgsqlDbType.Uuid, cancellation);
                    await import.WriteAsync(CodeOf(++copied), NpgsqlDbType.Text, cancellation);
                    await import.WriteAsync("general", NpgsqlDbType.Text, cancellation);
                    await import.WriteAsync("owner", NpgsqlDbType.Text, cancellation);
                    await import.WriteAsync(department, NpgsqlDbType.Uuid, cancellation);
                    await import.WriteAsync(true, NpgsqlDbType.Boolean, cancellation);
                    await import.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancellation);
                }

                await import.CompleteAsync(cancellation);
            }

            await using (var import = await connection.BeginBinaryImportAsync("COPY csat.customer_person (organization_id, customer_id, fields) FROM STDIN (FORMAT binary)", cancellation))
            {
                foreach (var id in ids)
                {
                    await import.StartRowAsync(cancellation);
                    await import.WriteAsync(organization, NpgsqlDbType.Uuid, cancellation);
                    await import.WriteAsync(id, NpgsqlDbType.Uuid, cancellation);
                    await import.WriteAsync(Person, NpgsqlDbType.Jsonb, cancellation);
                }

                await import.CompleteAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }
    }

    private static string CodeOf(int number) => number.ToString("C-0000000", CultureInfo.InvariantCulture);

    private static async Task RunAsync(NpgsqlDataSource owner, string statement)
    {
        await using var command = owner.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
