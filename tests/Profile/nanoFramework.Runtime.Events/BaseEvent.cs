namespace nanoFramework.Runtime.Events;

public class BaseEvent
{
    public extern BaseEvent();
    public byte Message;
    public ushort Source;
}
