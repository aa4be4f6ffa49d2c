using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Boards;

/// <summary>The boards can be built as they are wired, and each rule of the lint fires on a bad sample.</summary>
[TestClass]
public class BoardLintTests
{
    private static readonly PinMap s_devKitC = PinMap.Of(Esp32DevKitC.Board.Pins(), Chip.Esp32Wroom);
    private static readonly PinMap s_s3 = PinMap.Of(Esp32S3DevKitC1.Board.Pins(), Chip.Esp32S3);

    private static readonly Dictionary<string, PinMap> s_boards = new()
    {
        ["Esp32DevKitC"] = s_devKitC,
        ["Esp32DevKitC, clock and data"] = PinMap.Of(Esp32DevKitC.Board.ClockDataPins(), Chip.Esp32Wroom),
        ["Esp32S3DevKitC1"] = s_s3,
        ["Emulator"] = PinMap.OfEmulator(),
    };

    private static IEnumerable<object[]> Boards => s_boards.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void The_board_can_be_built(string board)
    {
        string[] objections = BoardLint.Objections(s_boards[board]).ToArray();
        Assert.IsEmpty(objections, string.Join("\n", objections));
    }

    [TestMethod]
    [DataRow("row-1", 20, "row-1 on GPIO20: the ESP32 has no such pin on this board")]
    [DataRow("row-1", 28, "row-1 on GPIO28: the ESP32 has no such pin on this board")]
    [DataRow("row-1", 36, "row-1 on GPIO36 is driven, but GPIO34 to 39 are inputs only")]
    [DataRow("watchdog", 39, "watchdog on GPIO39 is driven, but GPIO34 to 39 are inputs only")]
    [DataRow("display-data", 36, "display-data on GPIO36 is driven")]
    [DataRow("column-2", 36, "column-2 on GPIO36 needs the chip's pull-up, but GPIO34 to 39 have no pull-ups")]
    [DataRow("tamper", 39, "tamper on GPIO39 needs the chip's pull-up")]
    [DataRow("column-1", 12, "column-1 on GPIO12: it is a strapping pin")]
    [DataRow("card-present", 0, "card-present on GPIO0: it is a strapping pin")]
    [DataRow("tamper", 2, "tamper on GPIO2: it is a strapping pin")]
    [DataRow("watchdog", 5, "watchdog on GPIO5: it is a strapping pin")]
    [DataRow("watchdog", 15, "watchdog on GPIO15: it is a strapping pin")]
    [DataRow("track-2", 6, "track-2 on GPIO6: it holds the flash")]
    [DataRow("track-2", 11, "track-2 on GPIO11: it holds the flash")]
    [DataRow("row-3", 1, "row-3 on GPIO1: it is UART0")]
    [DataRow("row-3", 3, "row-3 on GPIO3: it is UART0")]
    [DataRow("row-3", 25, "GPIO25 is wired twice: row-3, column-1")]
    public void A_pin_of_the_ESP32_that_cannot_be_used_so_is_refused(string name, int pin, string objection) =>
        AssertOnly(objection, Rewired(s_devKitC, name, pin));

    [TestMethod]
    [DataRow("row-1", 16)]
    [DataRow("row-2", 17)]
    public void A_pin_of_the_PSRAM_is_refused_on_a_WROVER_module(string name, int pin) => Assert.Contains(
        $"{name} on GPIO{pin}: it holds the PSRAM of the module",
        BoardLint.Objections(s_devKitC with { Chip = Chip.Esp32Wrover }));

    [TestMethod]
    [DataRow("row-1", 22, "row-1 on GPIO22: the ESP32-S3 has no such pin on this board")]
    [DataRow("row-1", 49, "row-1 on GPIO49: the ESP32-S3 has no such pin on this board")]
    [DataRow("row-1", 3, "row-1 on GPIO3: it is a strapping pin")]
    [DataRow("row-1", 45, "row-1 on GPIO45: it is a strapping pin")]
    [DataRow("row-1", 46, "row-1 on GPIO46: it is a strapping pin")]
    [DataRow("row-1", 27, "row-1 on GPIO27: it holds the flash or the PSRAM")]
    [DataRow("row-1", 35, "row-1 on GPIO35: it holds the flash or PSRAM of modules with eight lines")]
    [DataRow("row-1", 43, "row-1 on GPIO43: it is UART0")]
    [DataRow("row-1", 44, "row-1 on GPIO44: it is UART0")]
    [DataRow("tamper", 19, "tamper on GPIO19: it is the USB socket")]
    [DataRow("tamper", 20, "tamper on GPIO20: it is the USB socket")]
    public void A_pin_of_the_S3_that_cannot_be_used_so_is_refused(string name, int pin, string objection) =>
        AssertOnly(objection, Rewired(s_s3, name, pin));

    [TestMethod]
    [DataRow(0, 2, "track-2 on RMT channel 0: 2 blocks hold 128 items, a swipe needs up to 189")]
    [DataRow(6, 3, "track-2 on RMT channel 6: 3 blocks from block 6 on go beyond the 8 there are")]
    [DataRow(-1, 3, "track-2 on RMT channel -1: the ESP32 receives on channels 0 to 7")]
    public void A_channel_of_the_ESP32_that_does_not_fit_is_refused(int channel, int blocks, string objection) =>
        AssertOnly(objection, s_devKitC with { Rmt = [new RmtUse("track-2", channel, blocks, 189)] });

    [TestMethod]
    public void A_sender_of_the_S3_is_refused() => AssertOnly(
        "track-2 on RMT channel 0: the ESP32-S3 receives on channels 4 to 7",
        s_s3 with { Rmt = [new RmtUse("track-2", 0, 4, 189)] });

    [TestMethod]
    public void A_channel_within_the_memory_of_another_is_refused() => AssertOnly(
        "track-2 takes the memory of RMT channel 4, which is data's",
        s_devKitC with { Rmt = [new RmtUse("track-2", 0, 5, 253), new RmtUse("data", 4, 3, 124)] });

    [TestMethod]
    public void The_block_size_of_the_other_chip_is_refused() => AssertOnly(
        "track-2 on RMT channel 4: a block of the ESP32-S3 has 48 items, not 64", s_s3 with { ItemsPerBlock = 64 });

    [TestMethod]
    public void Clock_and_data_do_not_fit_into_an_S3()
    {
        PinMap map = s_s3 with { Rmt = [new RmtUse("track-2", 4, 3, 253), new RmtUse("data", 7, 1, 124)] };
        CollectionAssert.AreEqual(
            new[]
            {
                "track-2 on RMT channel 4: 3 blocks hold 144 items, a swipe needs up to 253",
                "data on RMT channel 7: 1 blocks hold 48 items, a swipe needs up to 124",
            },
            BoardLint.Objections(map).ToArray());
    }

    private static PinMap Rewired(PinMap map, string name, int pin) => map with
    {
        Uses = map.Uses.Select(use => use.Name == name ? use with { Pin = pin } : use).ToArray(),
    };

    private static void AssertOnly(string beginning, PinMap map)
    {
        string[] objections = BoardLint.Objections(map).ToArray();
        Assert.HasCount(1, objections, string.Join("\n", objections));
        Assert.StartsWith(beginning, objections[0]);
    }
}
