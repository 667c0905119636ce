using CSat.Cli.Import;
using CSat.Contracts.V1;

namespace CSat.Cli.Tests.Import;

/// <summary>How many rows go into a message.</summary>
public sealed class ImportMessageTests
{
    [Fact]
    public void A_message_takes_so_many_rows_and_no_more()
    {
        var message = new ImportMessage<ResponseRow>();

        var added = Enumerable.Range(1, 300).TakeWhile(i => message.TryAdd(new ResponseRow { Position = i })).Count();

        added.ShouldBe(ImportMessage<ResponseRow>.RowsLimit);
        message.Rows.Select(row => row.Position).ShouldBe(Enumerable.Range(1, ImportMessage<ResponseRow>.RowsLimit).Select(i => (long)i));
    }

    [Fact]
    public void Long_rows_fill_a_message_by_their_bytes()
    {
        var message = new ImportMessage<ResponseRow>();
        var row = new ResponseRow { Response = new SurveyResponse { Comments = { new Comment { Text = new string('长', 33_000) } } } };

        var added = Enumerable.Range(1, 300).TakeWhile(_ => message.TryAdd(row)).Count();

        added.ShouldBe(ImportMessage<ResponseRow>.BytesLimit / 100_000);
        new ImportResponsesRequest { Organization = "o", Rows = { message.Rows } }.CalculateSize().ShouldBeLessThan(ImportMessage<ResponseRow>.BytesLimit);
    }

    [Fact]
    public void A_row_longer_than_a_message_goes_alone()
    {
        var message = new ImportMessage<ResponseRow>();
        var row = new ResponseRow { Response = new SurveyResponse { ExternalId = new string('x', ImportMessage<ResponseRow>.BytesLimit) } };

        message.TryAdd(row).ShouldBeTrue();
        message.TryAdd(new ResponseRow()).ShouldBeFalse();
    }
}
