using System.CommandLine;
using CSat.Cli.Connection;
using CSat.Cli.Csv;
using CSat.Cli.Look;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Regimes;
using Google.Protobuf;

namespace CSat.Cli.Import;

/// <summary><c>./csat import responses|complaints|customers --mapping M.yaml FILE.csv</c>.</summary>
public static class ImportCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create()
    {
        var command = new HostCommand(
            "import",
            "Stream a CSV file or workbook of responses, complaints or customers through gRPC, as a mapping describes it.",
            "./csat import --look samples/lounge/lounge_survey.csv --out my-mapping.yaml",
            "./csat import responses --mapping samples/lounge/mapping.yaml samples/lounge/lounge_survey.csv",
            "./csat import complaints --mapping samples/cfpb/mapping.yaml samples/cfpb/cfpb_complaints_2013.csv",
            "./csat import customers --organization acme customers.csv");
        Look(command);
        command.Subcommands.Add(Kind("responses", "Survey responses.", "lounge/mapping.yaml samples/lounge/lounge_survey.csv", ResponsesAsync));
        command.Subcommands.Add(Kind("complaints", "Complaints with their past.", "cfpb/mapping.yaml samples/cfpb/cfpb_complaints_2013.csv", ComplaintsAsync));
        command.Subcommands.Add(Kind("customers", "Customers of the register. Columns called code, class, kind, department, resident and occupied-since need no mapping; every other column is then a field of the regime by its code.", "customers/mapping.yaml samples/customers/customers.csv", CustomersAsync, needsMapping: false));
        return command;
    }

    private static void Look(HostCommand command)
    {
        var look = new Option<string?>("--look") { Description = "Show what a file holds and write a first mapping for it; nothing is sent.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "With --look: where the mapping goes (default: printed).", HelpName = "M.yaml" };
        var sheet = new Option<string?>("--sheet") { Description = "With --look: the sheet of a workbook (default: the first).", HelpName = "NAME" };
        command.Options.Add(look);
        command.Options.Add(output);
        command.Options.Add(sheet);
        command.Handle((call, cancellation) =>
        {
            if (call.Arguments.GetValue(look) is { } file)
            {
                return Task.FromResult(LookCommand.Run(call.Report, file, call.Arguments.GetValue(output), new ReadingRule(Sheet: call.Arguments.GetValue(sheet)), cancellation));
            }

            Console.Error.WriteLine("需要 responses、complaints、customers 或 --look FILE。 Needed: responses, complaints, customers or --look FILE. See: ./csat import --help");
            return Task.FromResult(ExitCodes.Usage);
        });
    }

    private static HostCommand Kind(string name, string description, string example, Func<HostCall, ImportArguments, CancellationToken, Task<int>> import, bool needsMapping = true)
    {
        var mapping = new Option<string?>("--mapping") { Description = "YAML file that says which column is what.", HelpName = "M.yaml", Required = needsMapping };
        var organization = new Option<string?>("--organization") { Description = "Organisation to import into, in place of the mapping's.", HelpName = "CODE" };
        var rejects = new Option<string?>("--rejects") { Description = "Where refused rows go (default: FILE.rejects.csv beside the file).", HelpName = "FILE.csv" };
        var file = new Argument<string>("FILE") { Description = "The file: CSV in UTF-8, UTF-16 or GB18030 with any usual separator, or .xlsx." };
        var command = new HostCommand(name, description, $"./csat import {name} --mapping samples/{example}") { mapping, organization, rejects, file };
        return command.Handle((call, cancellation) => import(
            call,
            new ImportArguments(
                call.Arguments.GetValue(mapping), call.Arguments.GetRequiredValue(file), call.Arguments.GetValue(organization), call.Arguments.GetValue(rejects)),
            cancellation));
    }

    private static Task<int> ResponsesAsync(HostCall call, ImportArguments arguments, CancellationToken cancellation)
    {
        var mapping = Load(arguments, call, MappingLoader.LoadResponses);
        mapping = mapping with { Organization = mapping.Organization with { Code = arguments.Organization ?? mapping.Organization.Code } };
        return RunAsync<ResponseRow>(
            call,
            arguments,
            mapping,
            header => new ResponseRowMapper(mapping, header),
            connection => stream => new ImportStreams(connection, mapping.Organization.Code).Responses(mapping.FinishedLater, stream),
            (connection, findings) => new SetUp(connection).PrepareAsync(mapping, findings, cancellation),
            (row, field) => SourceFields.Of(mapping, row, field),
            cancellation);
    }

    private static Task<int> ComplaintsAsync(HostCall call, ImportArguments arguments, CancellationToken cancellation)
    {
        var mapping = Load(arguments, call, MappingLoader.LoadComplaints);
        mapping = mapping with { Organization = mapping.Organization with { Code = arguments.Organization ?? mapping.Organization.Code } };
        return RunAsync<ComplaintRow>(
            call,
            arguments,
            mapping,
            header => new ComplaintRowMapper(mapping, header),
            connection => new ImportStreams(connection, mapping.Organization.Code).Complaints,
            (connection, findings) => new SetUp(connection).PrepareAsync(mapping, findings, cancellation),
            (_, field) => SourceFields.Of(mapping, field),
            cancellation);
    }

    private static Task<int> CustomersAsync(HostCall call, ImportArguments arguments, CancellationToken cancellation)
    {
        CustomerMapping mapping;
        if (arguments.Mapping is null)
        {
            var organization = arguments.Organization ?? throw new ProblemException(Problems.FieldMissing("--organization"));
            using var source = SourceFile.Open(arguments.File, new ReadingRule());
            mapping = CustomerMapping.OfNames(organization, Path.GetFileName(arguments.File), source.Header);
        }
        else
        {
            mapping = Load(arguments, call, MappingLoader.LoadCustomers);
            mapping = mapping with { Organization = mapping.Organization with { Code = arguments.Organization ?? mapping.Organization.Code } };
        }

        return RunAsync<CustomerRow>(
            call,
            arguments,
            mapping,
            header => new CustomerRowMapper(mapping, header),
            connection => new ImportStreams(connection, mapping.Organization.Code).Customers,
            (connection, _) => new SetUp(connection).PrepareAsync(mapping, arguments.Mapping is not null, cancellation),
            (_, field) => SourceFields.Of(mapping, field),
            cancellation);
    }

    private static async Task<int> RunAsync<TRow>(
        HostCall call,
        ImportArguments arguments,
        ImportMapping mapping,
        Func<IReadOnlyList<string>, IRowMapper<TRow>> mapper,
        Func<ServiceConnection, Func<CancellationToken, ImportStream<TRow>>> open,
        Func<ServiceConnection, Findings, Task> prepare,
        Func<TRow, string, string> sourceOf,
        CancellationToken cancellation)
        where TRow : class, IMessage
    {
        IReadOnlyList<string> header;
        SourceForm form;
        using (var source = SourceFile.Open(arguments.File, mapping.Reading))
        {
            Checked(() => ColumnCheck.Run(mapping, source));
            (header, form) = (source.FileHeader, source.Form);
        }

        using var connection = ServiceConnection.Open(() => call.State);
        var importer = new Importer<TRow>(arguments.File, mapping.Reading, mapper, open(connection), sourceOf);
        var findings = importer.Survey(cancellation);
        if (mapping is ResponseMapping survey)
        {
            Checked(() => findings.Items.Check(survey));
        }

        var result = await connection.AskAsync(
            async _ =>
            {
                await prepare(connection, findings).ConfigureAwait(false);
                using var rejects = new RejectsFile(arguments.Rejects ?? RejectsFile.PathFor(arguments.File), header);
                var sent = await ImportProgress.RunAsync($"导入 Import {Path.GetFileName(arguments.File)}", findings.Rows, progress => importer.SendAsync(rejects, progress, cancellation)).ConfigureAwait(false);
                ImportReport.Print(call.Report, mapping, form, sent, rejects);
                return sent;
            },
            cancellation).ConfigureAwait(false);
        return result.IsComplete ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static T Load<T>(ImportArguments arguments, HostCall call, Func<string, string, T> load)
    {
        if (!File.Exists(arguments.Mapping))
        {
            throw new ProblemException(CsvProblems.FileMissing(arguments.Mapping ?? ""));
        }

        return Checked(() => load(arguments.Mapping, call.Home.Regimes));
    }

    private static T Checked<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException(error.Problems);
        }
    }

    private static void Checked(Action check) => Checked(() =>
    {
        check();
        return true;
    });
}
