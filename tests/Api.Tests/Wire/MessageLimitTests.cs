using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>The limit of 4 MiB a message, either way and compressed or not; compression itself.</summary>
public sealed class MessageLimitTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Limit = 4 << 20;
    private static readonly (string, string) GzipEncoding = ("grpc-encoding", "gzip");
    private static readonly Metadata GzipRequest = new() { { "grpc-internal-encoding-request", "gzip" } };

    [Fact]
    public async Task A_request_of_the_limit_passes_and_one_byte_more_is_refused()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        (await raw.PostAsync(RawClient.Unary, RawClient.Frame(Sized(Limit)))).ToRefusal().Code.ShouldBe(StatusCode.NotFound);
        foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
        {
            ShouldBeTooLarge(await raw.PostAsync(method, RawClient.Frame(Sized(Limit + 1))));
        }
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(uint.MaxValue)]
    public async Task An_announced_length_is_refused_before_its_bytes_are_here(long length)
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
        {
            ShouldBeTooLarge(await raw.PostAsync(method, RawClient.Frame([1, 2, 3], length: length)));
        }
    }

    [Fact]
    public async Task A_compressed_message_counts_as_large_as_it_is_unpacked_and_is_not_unpacked_further()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        // Members of gzip in a row are one stream: a gibibyte, so that what other tests allocate meanwhile does not weigh.
        var bomb = RawClient.Frame([.. Enumerable.Repeat(RawClient.Gzip(new byte[64 << 20]), 16).SelectMany(member => member)], flag: 1);
        bomb.Length.ShouldBeLessThan(Limit, "on the wire it is within the limit");
        await raw.PostAsync(RawClient.Unary, RawClient.Frame(RawClient.Gzip(Sized(Limit)), flag: 1), GzipEncoding);

        var before = GC.GetTotalAllocatedBytes();
        foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
        {
            ShouldBeTooLarge(await raw.PostAsync(method, bomb, GzipEncoding));
        }

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(1 << 30);
    }

    [Fact]
    public async Task A_compressed_request_is_read_alone_and_in_a_stream()
    {
        var organization = await api.CreateOrganizationAsync();
        Metadata headers = [.. organization.Key, .. GzipRequest];

        var submitted = await organization.Responses.SubmitResponseAsync(
            new SubmitResponseRequest { Organization = organization.Code, Response = TestOrganization.Form("1") }, headers);
        using var import = organization.Responses.ImportResponses(headers);
        for (var i = 1; i <= 20; i++)
        {
            // Each message of a stream may be compressed or not.
            import.RequestStream.WriteOptions = i % 2 == 0 ? new WriteOptions(WriteFlags.NoCompress) : null;
            await import.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Position = i, Response = TestOrganization.Form($"{i}") } } });
        }

        submitted.Outcome.ShouldBe(SubmitOutcome.Stored);
        var answer = ImportCalls.Total(await ImportCalls.AnswersAsync(import, []));
        (answer.Stored, answer.AlreadyStored).ShouldBe((19, 1));
    }

    [Theory]
    [InlineData("identity,gzip", true)]
    [InlineData("gzip", true)]
    [InlineData("deflate", false)]
    [InlineData(null, false)]
    public async Task A_large_answer_is_compressed_for_who_accepts_it_and_a_small_one_for_nobody(string? accepted, bool compressed)
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = Offerings(80) }, organization.Key);
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        (string, string)[] headers = accepted is null ? [] : [("grpc-accept-encoding", accepted)];

        var small = await raw.PostAsync(RawClient.Unary, RawClient.Frame(new GetOrganizationRequest { Organization = organization.Code }), headers);
        var large = await raw.PostAsync("/csat.v1.OrganizationService/GetDirectory", RawClient.Frame(new GetDirectoryRequest { Organization = organization.Code }), headers);

        small.Body[0].ShouldBe((byte)0);
        large.Body[0].ShouldBe(compressed ? (byte)1 : (byte)0);
        large.Encoding.ShouldBe(compressed ? "gzip" : null);
        GetDirectoryResponse.Parser.ParseFrom(compressed ? RawClient.Unzip(large.Body[5..]) : large.Body[5..]).Directory.Offerings.Count.ShouldBe(81);
    }

    [Fact]
    public async Task A_complaint_with_more_notes_than_a_message_holds_is_answered_within_the_limit()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = TestOrganization.Complaint("long");
        var request = new ImportComplaintsRequest { Organization = organization.Code, Rows = { new ComplaintRow { Complaint = complaint } } };
        while (request.CalculateSize() < Limit - 12_100)
        {
            complaint.Events.Add(new ComplaintEvent { Kind = ComplaintEventKind.Notified, OccurredAt = complaint.ReceivedAt, Note = new string('长', 4_000) });
        }

        // What the server adds, who did it and the clocks, goes beyond the limit that the request keeps.
        using var import = organization.Complaints.ImportComplaints(organization.Key);
        await import.RequestStream.WriteAsync(request);
        ImportCalls.Total(await ImportCalls.AnswersAsync(import, [])).Stored.ShouldBe(1);
        var id = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single().ComplaintId;

        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        foreach (var accepted in new[] { "identity", "gzip" })
        {
            var answer = await raw.PostAsync(
                "/csat.v1.ComplaintService/GetComplaint", RawClient.Frame(new GetComplaintRequest { Organization = organization.Code, Complaint = id }), ("grpc-accept-encoding", accepted));

            answer.Status.ShouldBe(StatusCode.OK);
            var body = answer.Body[0] == 1 ? RawClient.Unzip(answer.Body[5..]) : answer.Body[5..];
            body.Length.ShouldBeLessThan(Limit);
            var shown = Complaint.Parser.ParseFrom(body);
            (shown.EventCount, shown.Events.Count < shown.EventCount).ShouldBe((complaint.Events.Count + 1, true));
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(400)]
    [InlineData(7)]
    public async Task A_page_of_long_texts_ends_before_the_limit_and_all_pages_hold_all(int pageSize)
    {
        var organization = await api.CreateOrganizationAsync();
        await ImportLongComplaintsAsync(organization, 400);

        var seen = new List<string>();
        var (token, pages) = ("", 0);
        do
        {
            var page = await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code, PageSize = pageSize, PageToken = token }, organization.Key);
            page.CalculateSize().ShouldBeLessThanOrEqualTo(Limit);
            page.Complaints.Count.ShouldBeInRange(1, pageSize);
            seen.AddRange(page.Complaints.Select(complaint => complaint.ExternalId));
            (token, pages) = (page.NextPageToken, pages + 1);
        }
        while (token.Length > 0);

        seen.Order().ShouldBe(Enumerable.Range(1, 400).Select(i => $"long-{i}").Order());
        pages.ShouldBe(pageSize == 7 ? 58 : 2, "400 texts of 12,000 bytes");
    }

    private static Task<RawAnswer> ListAsync(RawClient raw, TestOrganization organization, int pageSize, string accepted) => raw.PostAsync(
        "/csat.v1.ComplaintService/ListComplaints",
        RawClient.Frame(new ListComplaintsRequest { Organization = organization.Code, PageSize = pageSize }),
        ("grpc-accept-encoding", accepted));

    private static void ShouldBeTooLarge(RawAnswer answer)
    {
        answer.Status.ShouldBe(StatusCode.ResourceExhausted);
        answer.ToRefusal().Reason.ShouldBe("MESSAGE_TOO_LARGE");
        answer.ToRefusal().Message("zh-CN").ShouldContain("4 MiB");
    }

    /// <summary>A GetOrganizationRequest of so many bytes in all.</summary>
    private static byte[] Sized(int bytes)
    {
        var message = new GetOrganizationRequest { Organization = new string('x', bytes - 5) }.ToByteArray();
        message.Length.ShouldBe(bytes);
        return message;
    }

    private static Contracts.V1.Directory Offerings(int count) =>
        new() { Offerings = { Enumerable.Range(0, count).Select(i => new Offering { Code = $"offering-{i}", Name = TestOrganization.Text("产品") }) } };

    private static async Task ImportLongComplaintsAsync(TestOrganization organization, int count)
    {
        using var import = organization.Complaints.ImportComplaints(organization.Key);
        var rows = Enumerable.Range(1, count).Select(i =>
        {
            var complaint = TestOrganization.Complaint($"long-{i}");
            complaint.Description = new string('长', 4_000);
            complaint.Events.Add(new ComplaintEvent { Kind = ComplaintEventKind.Registered, OccurredAt = TestOrganization.Responded.ToTimestamp() });
            return new ComplaintRow { Position = i, Complaint = complaint };
        });
        ImportCalls.Total(await ImportCalls.AnswersAsync(import, ImportCalls.Messages(organization.Code, rows, 100))).Stored.ShouldBe(count);
    }
}
