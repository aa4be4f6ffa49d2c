using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

[TestClass]
public class Ssd1306Tests
{
    private const int TicksToStart = FrameBuffer.PageCount + 2;

    [TestMethod]
    public void A_panel_that_does_not_answer_is_faulty_and_tried_again_after_a_second()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, new FrameBuffer());
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
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = new Ssd1306(panel, frame);
        driver.Show(Screen(0, "DARK UNTIL DRAWN"));
        for (int i = 0; i < TicksToStart; i++)
        {
            Assert.IsFalse(panel.IsOn);
            driver.Refresh(i, false);
        }

        Assert.IsTrue(panel.IsOn);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    [TestMethod]
    public void Nothing_is_sent_while_nothing_changes()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        int transfers = panel.Transfers;
        driver.Show(new TextScreen());
        Refresh(driver, 20);
        Assert.AreEqual(transfers, panel.Transfers);
    }

    [TestMethod]
    public void Only_pages_that_changed_are_sent_one_a_tick()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        int pages = panel.Pages;
        driver.Show(Screen(3, "8"));
        Refresh(driver, 1);
        Assert.AreEqual(pages + 1, panel.Pages);
        Refresh(driver, 20);
        Assert.AreEqual(pages + 2, panel.Pages, "a line of text is two pages");
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    [TestMethod]
    public void Nothing_is_sent_while_a_card_passes_and_nothing_is_forgotten()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        driver.Show(Screen(1, "CARD"));
        int transfers = panel.Transfers;
        for (int i = 0; i < 100; i++)
        {
            driver.Refresh(1000 + i, true);
        }

        Assert.AreEqual(transfers, panel.Transfers);
        Refresh(driver, FrameBuffer.PageCount);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    [TestMethod]
    public void A_panel_that_lost_its_power_is_set_up_anew_and_gets_the_whole_frame()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        driver.Show(Screen(0, "A"));
        Refresh(driver, 5);
        panel.CutPower();
        panel.IsConnected = false;
        driver.Show(Screen(2, "B"));
        Refresh(driver, 1);
        Assert.IsTrue(driver.IsFaulty);
        panel.IsConnected = true;
        for (int i = 0; i < TicksToStart; i++)
        {
            driver.Refresh(10_000 + i, false);
        }

        Assert.IsTrue(panel.WasSetUp && panel.IsOn);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    private static TextScreen Screen(int line, string text)
    {
        TextScreen screen = new TextScreen();
        screen.Write(line, text);
        return screen;
    }

    private static Ssd1306 Started(ListedPanel panel, FrameBuffer frame)
    {
        Ssd1306 driver = new Ssd1306(panel, frame);
        Refresh(driver, TicksToStart);
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
}
