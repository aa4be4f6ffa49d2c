namespace nanoFramework.Runtime.Events;

public class EventSink : NativeEventDispatcher
{
    private extern EventSink();
}
