using nanoFramework.TestFramework;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

[TestClass]
public class Ssd1306Tests
{
    [TestMethod]
    public void A_panel_that_does_not_answer_is_faulty_and_tried_again_after_a_second()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, panel);
        panel.IsConnected = false;
        driver.Refresh(0, false);
        Assert.IsTrue(driver.IsFaulty);
        driver.Refresh(Ssd1306.RetryMs - 1, false);
        Assert.AreEqual(1, panel.Transfers);
        panel.IsConnected = true;
        driver.Refresh(Ssd1306.RetryMs, false);
        Assert.IsFalse(driver.IsFaulty);
    }

    [TestMethod]
    public void A_panel_stays_dark_until_it_holds_a_whole_frame()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, panel);
        Fill(panel, 1);
        for (int i = 0; i <= Ssd1306.PageCount; i++)
        {
            Assert.IsFalse(panel.IsOn);
            driver.Refresh(i, false);
        }

        CollectionAssert.AreEqual(panel.Bytes, panel.Memory);
        driver.Refresh(Ssd1306.PageCount + 1, false);
        Assert.IsTrue(panel.IsOn);
    }

    [TestMethod]
    public void A_screen_is_drawn_into_the_frame()
    {
        ListedPanel panel = new ListedPanel();
        TextScreen screen = new TextScreen();
        screen.Write(0, "A");
        new Ssd1306(panel, panel).Show(screen);
        Assert.AreEqual((byte)'A', panel.Bytes[0]);
        Assert.AreEqual(0, panel.Transfers);
    }

    [TestMethod]
    public void Nothing_is_sent_while_nothing_changes()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = Started(panel);
        int transfers = panel.Transfers;
        Refresh(driver, 20);
        Assert.AreEqual(transfers, panel.Transfers);
    }

    [TestMethod]
    public void Only_pages_that_changed_are_sent_one_a_tick()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = Started(panel);
        Fill(panel, 2);
        panel.Changed = 0x81;
        int pages = panel.Pages;
        Refresh(driver, 1);
        Assert.AreEqual(pages + 1, panel.Pages);
        Refresh(driver, 10);
        Assert.AreEqual(pages + 2, panel.Pages);
        Assert.AreEqual(panel.Bytes[0], panel.Memory[0]);
        Assert.AreEqual(panel.Bytes[1023], panel.Memory[1023]);
        Assert.IsTrue(panel.Bytes[128] != panel.Memory[128]);
    }

    [TestMethod]
    public void Nothing_is_sent_while_a_card_passes_and_nothing_is_forgotten()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = Started(panel);
        Fill(panel, 3);
        panel.Changed = 0xFF;
        int transfers = panel.Transfers;
        for (int i = 0; i < 100; i++)
        {
            driver.Refresh(1000 + i, true);
        }

        Assert.AreEqual(transfers, panel.Transfers);
        Refresh(driver, Ssd1306.PageCount);
        CollectionAssert.AreEqual(panel.Bytes, panel.Memory);
    }

    [TestMethod]
    public void A_panel_that_lost_its_power_is_set_up_anew_and_gets_the_whole_frame()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = Started(panel);
        Fill(panel, 4);
        panel.CutPower();
        panel.IsConnected = false;
        panel.Changed = 0x01;
        Refresh(driver, 1);
        panel.IsConnected = true;
        for (int i = 0; i < Ssd1306.PageCount + 2; i++)
        {
            driver.Refresh(10_000 + i, false);
        }

        Assert.IsTrue(panel.WasSetUp && panel.IsOn);
        CollectionAssert.AreEqual(panel.Bytes, panel.Memory);
    }

    private static Ssd1306 Started(ListedPanel panel)
    {
        Ssd1306 driver = new Ssd1306(panel, panel);
        Refresh(driver, Ssd1306.PageCount + 2);
        Assert.IsTrue(panel.IsOn);
        return driver;
    }

    private static void Refresh(Ssd1306 driver, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            driver.Refresh(1000, false);
        }
    }

    private static void Fill(ListedPanel panel, int seed)
    {
        for (int i = 0; i < panel.Bytes.Length; i++)
        {
            panel.Bytes[i] = (byte)((i * 7) + (i / 128) + seed);
        }
    }
}
