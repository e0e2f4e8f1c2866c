import { Link } from 'react-router';
import { Empty } from '../components/states.tsx';

/** An address that leads nowhere says so and shows the way back. */
export function NotFound({ home }: { home: string }) {
  return (
    <main id="room" className="page not-found" tabIndex={-1}>
      <h1 className="sr">没有这一页</h1>
      <Empty icon="search" title="没有这一页">
        <p>网址可能写错了，或者这一页已经搬走。</p>
        <Link className="btn btn-outline" to={home}>
          回到工作台
        </Link>
      </Empty>
    </main>
  );
}
