namespace CSat.DuckDbProvider.Tests;

public sealed class NumberConversionTests : MemoryDatabase
{
    [Fact]
    public void Integers_are_read_as_other_integers()
    {
        Cell<long>("SELECT 7::TINYINT").ShouldBe(7);
        Cell<byte>("SELECT 7::BIGINT").ShouldBe((byte)7);
        Cell<ulong>("SELECT 7::INTEGER").ShouldBe(7UL);
        Cell<int>("SELECT 7::HUGEINT").ShouldBe(7);
        Cell<int?>("SELECT 7::SMALLINT").ShouldBe(7);
        Cell<int?>("SELECT NULL::SMALLINT").ShouldBeNull();
        Cell<sbyte>("SELECT 7::UBIGINT").ShouldBe((sbyte)7);
    }

    [Fact]
    public void A_number_that_does_not_fit_is_an_overflow()
    {
        Should.Throw<OverflowException>(() => Cell<byte>("SELECT 256"));
        Should.Throw<OverflowException>(() => Cell<uint>("SELECT -1"));
        Should.Throw<OverflowException>(() => Cell<int>("SELECT 3000000000"));
        Should.Throw<OverflowException>(() => Cell<long>("SELECT 9223372036854775808::HUGEINT"));
    }

    [Fact]
    public void Another_type_is_an_invalid_cast_and_a_null_too()
    {
        Should.Throw<InvalidCastException>(() => Cell<Guid>("SELECT 1"));
        Should.Throw<InvalidCastException>(() => Cell<int>("SELECT 'x'"));
        Should.Throw<InvalidCastException>(() => Cell<int>("SELECT NULL::INTEGER")).Message.ShouldContain("NULL");
        Should.Throw<InvalidCastException>(() => Cell<string>("SELECT NULL::VARCHAR"));
    }

    [Theory]
    [InlineData("SELECT 0.1::DECIMAL(38,37)", "0.1000000000000000000000000000")]
    [InlineData("SELECT -1.5::DECIMAL(3,1)", "-1.5")]
    [InlineData("SELECT 12345678901234567890.12345678::DECIMAL(28,8)", "12345678901234567890.12345678")]
    public void Decimals_of_every_width_keep_their_digits(string sql, string expected) =>
        Cell<decimal>(sql).ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_decimal_with_more_whole_digits_than_dotnet_has_is_an_overflow_but_can_be_a_double()
    {
        const string Sql = "SELECT 99999999999999999999999999999999999999::DECIMAL(38,0)";
        Should.Throw<OverflowException>(() => Cell<decimal>(Sql));
        Cell<double>(Sql).ShouldBe(1e38);
    }
}
