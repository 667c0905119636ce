using CSat.GrpcRuntime.Wire;

namespace CSat.GrpcRuntime.Tests.Inside;

public sealed class WireTests
{
    [Theory]
    [InlineData("1H", 36_000_000_000)]
    [InlineData("2M", 1_200_000_000)]
    [InlineData("3S", 30_000_000)]
    [InlineData("4m", 40_000)]
    [InlineData("5u", 50)]
    [InlineData("600n", 6)]
    [InlineData("0S", 0)]
    [InlineData("99999999H", 99_999_999 * 36_000_000_000)]
    public void Timeout_is_read(string header, long ticks)
    {
        GrpcTimeout.TryParse(header, out var timeout).ShouldBeTrue();
        timeout.Ticks.ShouldBe(ticks);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("1")]
    [InlineData("1x")]
    [InlineData("-1S")]
    [InlineData(" 1S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    public void Timeout_that_is_none_is_refused(string? header) => GrpcTimeout.TryParse(header, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1, "1m", "less than a unit is a whole one: never zero")]
    [InlineData(10_000, "1m", "")]
    [InlineData(10_001, "2m", "rounded up")]
    [InlineData(-5, "1m", "just past")]
    [InlineData(999_999_990_000, "99999999m", "the last in milliseconds")]
    [InlineData(999_999_990_001, "100000S", "one beyond")]
    public void Timeout_is_written(long ticks, string expected, string why) => GrpcTimeout.Format(TimeSpan.FromTicks(ticks)).ShouldBe(expected, why);

    [Fact]
    public void Longest_timeout_is_written_within_eight_digits() => GrpcTimeout.Format(TimeSpan.MaxValue).ShouldBe("99999999H");

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("100%", "100%25")]
    [InlineData("圆\n", "%E5%9C%86%0A")]
    [InlineData("~ ", "~ ")]
    public void Message_is_percent_encoded_and_back(string text, string encoded)
    {
        PercentEncoding.Encode(text).ShouldBe(encoded);
        PercentEncoding.Decode(encoded).ShouldBe(text);
    }

    [Theory]
    [InlineData("%", "%")]
    [InlineData("%4", "%4")]
    [InlineData("%zz", "%zz")]
    [InlineData("a%41", "aA")]
    public void Message_with_broken_escapes_stands_for_itself(string encoded, string text) => PercentEncoding.Decode(encoded).ShouldBe(text);

    [Fact]
    public void Binary_headers_are_read_padded_unpadded_and_joined()
    {
        var metadata = MetadataHeaders.Read([new("a-bin", ["AQ==", "AQ", "AQ,Ag=="]), new(":path", ["/"]), new("grpc-timeout", ["1S"])]);
        metadata.Select(e => e.ValueBytes[0]).ShouldBe([1, 1, 1, 2]);
    }

    [Fact]
    public void Binary_header_that_is_no_base64_is_INTERNAL() =>
        Should.Throw<Grpc.Core.RpcException>(() => MetadataHeaders.Read([new("a-bin", ["*"])])).StatusCode.ShouldBe(Grpc.Core.StatusCode.Internal);
}
